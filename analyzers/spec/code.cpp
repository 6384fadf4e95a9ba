// Code in fences.
#include "spec/extractors.h"
#include "spec/fence_text.h"

namespace infraspec::spec {

namespace {

/// Reuses the code with the same text, else what is there of the one in its place.
embedded::HclPtr read_code(std::string text, const FileFacts* before, std::size_t index) {
    if (before == nullptr) return embedded::read_hcl(std::move(text));
    for (const Code& code : before->code) {
        if (code.hcl->text == text) return code.hcl;
    }
    const auto* hcl = index < before->code.size() ? before->code[index].hcl.get() : nullptr;
    return embedded::reread_hcl(std::move(text), hcl);
}

}  // namespace

bool is_hcl(std::string_view language) {
    return language == "hcl" || language == "terraform" || language == "tf" || language == "tofu" ||
           language == "opentofu";
}

void extract_code(const markdown::Document& document, const FileFacts* before, FileFacts& facts) {
    for (std::uint32_t i = 0; i < facts.fences.size(); ++i) {
        const Fence& fence = facts.fences[i];
        if (!is_hcl(fence.language)) continue;
        auto hcl = read_code(text_of(document, fence), before, facts.code.size());
        facts.code.push_back({i, fence.body.begin, std::move(hcl)});
    }
}

}  // namespace infraspec::spec
