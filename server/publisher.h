// Keeps the client's diagnostics up to date: what may have changed is checked on the pool, and what differs from the
// last publication is sent. Owned by the loop.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "server/connection.h"
#include "server/folder_walk.h"
#include "server/post.h"
#include "server/pulled_diagnostics.h"
#include "server/view.h"

namespace infraspec::server {

class Publisher {
  public:
    Publisher(Connection& connection, Post loop, Post pool, std::function<View()> view);

    /// The findings of the file at this path may have changed, or the file may be gone. Urgent ones are checked first.
    void mark(const std::string& path, bool urgent = false);
    /// Checks what is marked, as long as there is any; a file that is marked again meanwhile is checked again.
    void settle();
    /// What is wrong with configuration files; those that are not among them have no diagnostics any more.
    void publish_configuration(const std::map<std::string, ConfigurationFile>& files);
    /// While the workspace is being read for the first time, nobody is told that there is nothing.
    void begin() { has_begun_ = true; }
    PulledDiagnostics& pulled() { return pulled_; }

  private:
    struct Checked {
        std::string path;
        std::string uri;
        std::optional<std::int32_t> version;
        std::string diagnostics;         ///< JSON text of an array
        text::SourcePtr text = nullptr;  ///< the text of the open document that was checked
    };
    struct Published {
        std::size_t diagnostics = 0;  ///< hash of the JSON text
        std::optional<std::int32_t> version;
        std::string uri;
    };

    static Checked check(const View& view, const std::string& path);
    std::vector<std::string> next_batch();
    void start_batch();
    bool is_outdated(const Checked& checked) const;
    void publish(const Checked& checked);
    void keep(const Checked& checked);

    Connection& connection_;
    Post loop_;
    Post pool_;
    std::function<View()> view_;
    std::deque<std::string> queue_;
    std::set<std::string> marked_;  // what is in the queue
    std::map<std::string, Published> published_;
    std::set<std::string> configurations_;
    PulledDiagnostics pulled_;
    unsigned running_ = 0;
    bool has_begun_ = false;
};

}  // namespace infraspec::server
