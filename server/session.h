// The state of one connection with an editor: folders, open documents, the snapshot. Owned by the loop, its only
// writer; everybody else reads the immutable values that `view` hands out.
#pragma once

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "features/seen_elsewhere.h"
#include "protocol/lifecycle.h"
#include "protocol/text_sync.h"
#include "protocol/window.h"
#include "server/connection.h"
#include "server/indexing.h"
#include "server/log.h"
#include "server/progress.h"
#include "server/publisher.h"
#include "server/settings.h"
#include "server/view.h"

namespace infraspec::server {

/// What a session is given and does not own.
struct Surroundings {
    std::shared_ptr<const Disk> disk;
    Post loop;
    Post pool;
    std::function<void(int status)> end;             ///< ends the process
    std::function<void(std::int32_t)> watch_parent;  ///< ends it when that process ends
    Log log;
};

class Session {
  public:
    enum class State : unsigned char { fresh, running, shut_down };

    Session(Connection& connection, Surroundings surroundings);

    State state() const { return state_; }
    View view();
    Connection& connection() { return connection_; }
    const Log& log() const { return surroundings_.log; }
    /// Something that whoever looks at the editor's log of the server wants to know; it goes into our own log, too.
    void note(lsp::MessageType type, const std::string& text);
    /// The same, for what the user has to see.
    void tell(lsp::MessageType type, const std::string& text);

    // Life
    void start(const lsp::InitializeParams& params, Client client);
    /// The client has its answer to initialize: it may be talked to, and reading begins.
    void started();
    void shut_down();
    void exit() { surroundings_.end(state_ == State::shut_down ? 0 : 1); }
    /// Computes what is due; called when no message waits.
    void settle();

    void set_trace(lsp::TraceValue value) { trace_ = value; }
    lsp::TraceValue trace() const { return trace_; }

    // Requests that wait
    /// Whether the document has been read with its specification; true for all once everything has been read.
    bool has_read(const std::string& uri) const;
    bool has_read_all() const { return was_read_; }
    /// Calls `task` when more has been read.
    void when_read(Task task) { waiting_.push_back(std::move(task)); }
    void wait_for_diagnostics(const lsp::WorkspaceDiagnosticParams& params, HeldRequest held);
    void requests_cancelled();

    void tokens_sent(const std::string& path, std::shared_ptr<const SentTokens> tokens);

    // Documents
    void open(OpenDocument document);
    void change(const std::string& uri, std::int32_t version,
                const std::vector<lsp::TextDocumentContentChangeEvent>& changes);
    void close(const std::string& uri);

    // The world outside
    void files_changed(const std::vector<lsp::FileEvent>& events);
    void folders_changed(const std::vector<std::string>& added, const std::vector<std::string>& removed);
    /// Settings that are no object: the client wants to be asked for them.
    void settings_changed(const lsp::Json& settings);

  private:
    bool knows(const std::string& path) const;
    bool concerns_nobody(const lsp::FileEvent& event) const;
    void ask_for_settings();
    void apply_settings(const lsp::Json& settings);

    // session_documents.cpp
    void put_document(OpenDocument document);
    void mark_document(const std::string& path);
    void set_text(const std::string& path, text::SourcePtr source);
    void replace_root(workspace::RootPtr root, const std::string& edited);
    void rebuild_extending(const workspace::Root& extended);
    workspace::RootPtr root_that_holds(const std::string& path) const;
    void look_up_new_links(const workspace::Root& root, const workspace::File& file);
    workspace::RootPtr loose_root(const std::string& path, text::SourcePtr source,
                                  const workspace::Root* before = nullptr) const;

    // session_reading.cpp
    void read_workspace();
    void start_reading();
    IndexingOrder reading_order();
    void accept(workspace::RootPtr root);
    workspace::RootPtr with_open_documents(workspace::RootPtr root) const;
    void finish_reading(IndexingResult result);
    void say_what_was_read(const IndexingResult& result);
    void mark_all(const workspace::Root& root);
    void call_waiting();
    void ask_to_show_anew();

    Connection& connection_;
    Surroundings surroundings_;
    State state_ = State::fresh;
    lsp::TraceValue trace_ = lsp::TraceValue::off;
    std::shared_ptr<const Client> client_ = std::make_shared<Client>();
    std::shared_ptr<const Documents> documents_ = std::make_shared<Documents>();
    std::shared_ptr<const SentTokensByPath> sent_tokens_ = std::make_shared<SentTokensByPath>();
    workspace::SnapshotPtr snapshot_ = std::make_shared<workspace::Snapshot>();
    Publisher publisher_;

    std::vector<std::string> folders_;
    Settings settings_;
    lsp::Json given_settings_;     // as the client wrote them
    bool settings_given_ = false;  // with initialize
    std::shared_ptr<const Plan> plan_ = std::make_shared<Plan>();
    features::SeenElsewhere shown_anew_;  // what the client is to be asked for
    bool was_read_ = false;               // the first reading is over
    bool reading_ = false;
    bool read_again_ = false;
    std::set<std::string> stale_;    // changed on disk since they were read
    std::set<std::string> refused_;  // folders that the user has been told about
    std::string last_reading_;       // what was said about it
    std::shared_ptr<Progress> progress_;
    std::vector<Task> waiting_;
};

}  // namespace infraspec::server
