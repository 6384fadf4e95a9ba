// An editor for tests: a whole session in memory, without threads, sleeps or a disk. The loop and the pool are two
// queues, worked off by whoever calls; so every interleaving is one that the test has chosen.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/dispatcher.h"
#include "tests/support/memory_disk.h"

namespace infraspec::testing {

using nlohmann::json;

/// What an editor of today can do; a test takes away or adds.
json modern_capabilities();

class TestClient {
  public:
    /// `files` is a fixture (fixture.h): `//- path` begins a file of the disk, below /workspace.
    explicit TestClient(std::string_view files = "");

    /// initialize and initialized, with the folder /workspace open. Returns the result of initialize.
    json start(const json& capabilities = modern_capabilities());
    /// The same with parameters of the test's own.
    json start_with(const json& params);

    // Messages. `request` works off everything until its answer is there and returns the whole response.
    json request(const std::string& method, const json& params);
    /// Without waiting: returns the id.
    int send_request(const std::string& method, const json& params);
    void notify(const std::string& method, const json& params);
    void send_text(std::string_view body);
    void answer(const json& id, const json& result);
    std::optional<json> response(int id) const;
    /// Messages of the server with this method, oldest first; they are taken out.
    std::vector<json> take(const std::string& method);

    // Documents; paths are relative to the workspace folder.
    void open(const std::string& path, const std::string& text, int version = 1);
    void change(const std::string& path, int version, const json& changes);
    void replace(const std::string& path, int version, const std::string& text);
    void close(const std::string& path);
    /// A change on disk that the editor's watcher sees.
    void write(const std::string& path, const std::string& text);
    void remove(const std::string& path);

    /// The diagnostics that the editor shows, as "line:character rule"; version and text are in `published`.
    std::vector<std::string> problems(const std::string& path) const;
    /// What was published last; null when nothing was.
    json published(const std::string& path) const;

    /// Works until nothing is left to do.
    void settle();
    /// Works off the loop alone: the pool is busy elsewhere.
    void run_loop();
    /// One task of the pool; false when there is none.
    bool run_one_of_pool();

    MemoryDisk& disk() { return *disk_; }
    std::optional<int> ended() const { return ended_; }
    std::optional<int> watched_process() const { return watched_; }
    const std::vector<std::string>& log() const { return log_; }
    std::vector<std::string> warnings() const;

    static std::string uri(const std::string& path);

  private:
    void receive(const json& message);

    std::shared_ptr<MemoryDisk> disk_ = std::make_shared<MemoryDisk>();
    std::deque<server::Task> loop_;
    std::deque<server::Task> pool_;
    std::size_t waiting_ = 0;
    std::optional<int> ended_;
    std::optional<int> watched_;
    std::vector<std::string> log_;
    std::vector<json> messages_;
    std::map<int, json> responses_;
    std::map<std::string, json> published_;
    int last_id_ = 0;
    server::Inbox inbox_;
    server::Connection connection_;
    server::Session session_;
    server::Dispatcher dispatcher_;
};

}  // namespace infraspec::testing
