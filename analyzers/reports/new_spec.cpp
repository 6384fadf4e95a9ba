#include "reports/new_spec.h"

namespace infraspec::reports {

using spec::DocumentKind;

std::vector<NewFile> new_specification(const std::string& name, spec::Cloud cloud) {
    std::vector<DocumentKind> kinds(spec::layout_kinds.begin(), spec::layout_kinds.end());
    kinds.push_back(DocumentKind::constraints);
    spec::TemplateValues values{name, cloud, {}};
    std::vector<NewFile> files;
    for (const auto kind : kinds) {
        if (kind == DocumentKind::readme) {
            files.push_back({"README.md", {}});
            continue;
        }
        files.push_back({std::string(spec::stem(kind)) + ".md", {}});
        values.documents.push_back({std::string(spec::document_title(kind)), files.back().name});
    }
    for (std::size_t i = 0; i < kinds.size(); ++i) files[i].text = spec::document_template(kinds[i], values);
    return files;
}

}  // namespace infraspec::reports
