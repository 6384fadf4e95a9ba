#include "tests/support/golden.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>

#include "tests/support/paths.h"

namespace infraspec::testing {
namespace {

namespace fs = std::filesystem;

constexpr const char* remedy = ": `make docs` writes it anew\n";

bool updating() {
    const char* update = std::getenv("INFRASPEC_UPDATE");
    return update != nullptr && std::string_view(update) == "1";
}

std::optional<std::string> text_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(file), {});
}

std::size_t first_different_line(const std::string& a, const std::string& b) {
    std::size_t line = 1;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()) && a[i] == b[i]; ++i) line += a[i] == '\n' ? 1 : 0;
    return line;
}

}  // namespace

std::string difference_from_file(const std::string& path, const std::string& wanted) {
    const auto full = fs::path(project_dir) / path;
    const auto found = text_of(full);
    if (found == wanted) return {};
    if (updating()) {
        fs::create_directories(full.parent_path());
        std::ofstream(full, std::ios::binary) << wanted;
        return {};
    }
    if (!found) return path + " is missing" + remedy;
    return path + " is out of date from line " + std::to_string(first_different_line(*found, wanted)) + remedy;
}

std::string differences_from_folder(const std::string& folder, const std::map<std::string, std::string>& wanted) {
    std::string wrong;
    for (const auto& [name, text] : wanted) wrong += difference_from_file(folder + "/" + name, text);
    const auto full = fs::path(project_dir) / folder;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(full, none)) {
        if (wanted.contains(entry.path().filename().string())) continue;
        if (updating()) {
            fs::remove_all(entry.path());
        } else {
            wrong += folder + "/" + entry.path().filename().string() + " belongs to nothing any more" + remedy;
        }
    }
    return wrong;
}

}  // namespace infraspec::testing
