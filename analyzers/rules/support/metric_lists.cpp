#include "rules/support/metric_lists.h"

namespace infraspec::rules {

std::vector<PublishedList> metric_lists(std::span<const spec::Metric> metrics) {
    std::vector<PublishedList> lists;
    for (const auto metric : metrics) {
        const auto& info = spec::info(metric);
        const std::string title(info.title);
        lists.push_back({"Names of " + title, {info.names.begin(), info.names.end()}});
        lists.push_back({"Read as " + title, {info.phrases.begin(), info.phrases.end()}});
    }
    return lists;
}

}  // namespace infraspec::rules
