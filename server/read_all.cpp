#include "server/read_all.h"

#include <algorithm>
#include <atomic>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <thread>

#include "rules/rule.h"
#include "server/configuration_findings.h"

namespace infraspec::server {

text::SourcePtr source_at(const Workspace& workspace, std::string_view path) {
    if (const auto* root = workspace.snapshot->root_of(path)) return root->file(*root->find_path(path)).source;
    const auto configuration = workspace.plan->configuration_files.find(std::string(path));
    if (configuration != workspace.plan->configuration_files.end()) return configuration->second.source;
    for (const auto& root : workspace.snapshot->roots) {
        for (const auto& file : root->files().subspan(root->own_count())) {
            if (file->path == path) return file->source;
        }
    }
    return nullptr;
}

Workspace read_all(std::shared_ptr<const Disk> disk, const Places& places,
                   const std::vector<std::string>& workspace_folders, unsigned jobs) {
    boost::asio::thread_pool pool(jobs);
    IndexingOrder order;
    order.places = places;
    order.workspace_folders = workspace_folders;
    order.workers = jobs;
    IndexingResult result;
    IndexingListener listener;
    listener.progress = [](std::size_t, std::size_t) {};
    listener.root_read = [](workspace::RootPtr, workspace::PathTable) {};
    listener.finished = [&result](IndexingResult finished) { result = std::move(finished); };
    index(
        std::move(disk), std::move(order), [&pool](Task task) { boost::asio::post(pool, std::move(task)); },
        std::move(listener));
    pool.join();

    auto snapshot = std::make_shared<workspace::Snapshot>();
    snapshot->roots = std::move(result.roots);
    snapshot->workspace_folders = link_folders(*result.plan, workspace_folders);
    snapshot->paths = std::make_shared<workspace::PathTable>(std::move(result.paths));
    return {std::move(snapshot), std::move(result.plan), std::move(result.unreadable)};
}

std::vector<FileFindings> check_all(const Workspace& workspace, unsigned jobs) {
    struct Job {
        const workspace::Root* root;
        std::uint32_t file;
    };
    std::vector<Job> waiting;
    for (const auto& root : workspace.snapshot->roots) {
        for (std::uint32_t i = 0; i < root->own_count(); ++i) waiting.push_back({root.get(), i});
    }
    std::vector<FileFindings> results(waiting.size());
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t i = next++; i < waiting.size(); i = next++) {
            const auto& file = waiting[i].root->file(waiting[i].file);
            results[i] = {file.path, file.source, rules::check(*workspace.snapshot, *waiting[i].root, waiting[i].file)};
        }
    };
    {
        std::vector<std::jthread> threads;
        for (unsigned i = 1; i < jobs; ++i) threads.emplace_back(work);
        work();
    }
    for (const auto& [path, file] : workspace.plan->configuration_files) {
        results.push_back({path, file.source, configuration_findings(path, file)});
    }
    std::sort(results.begin(), results.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return results;
}

}  // namespace infraspec::server
