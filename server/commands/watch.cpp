#include "server/commands/watch.h"

#include <chrono>
#include <thread>

namespace infraspec::server::commands {

namespace {

namespace fs = std::filesystem;

void add(const std::string& path, DiskState& state) {
    std::error_code error;
    const auto size = fs::file_size(path, error);
    if (error) return;
    const auto time = fs::last_write_time(path, error);
    if (!error) state[path] = {size, time};
}

}  // namespace

DiskState disk_state(const Disk& disk, const Places& places) {
    DiskState state;
    const auto plan = make_plan(disk, places);
    for (const auto& planned : plan.roots) {
        for (const auto& path : planned.root.documents) add(path, state);
    }
    for (const auto& [path, file] : plan.configuration_files) add(path, state);
    return state;
}

void wait_for_change(const Disk& disk, const Places& places, const DiskState& before) {
    using namespace std::chrono_literals;
    auto last = before;
    for (;;) {
        std::this_thread::sleep_for(last == before ? 500ms : 50ms);
        auto now = disk_state(disk, places);
        if (now != before && now == last) return;
        last = std::move(now);
    }
}

}  // namespace infraspec::server::commands
