// Everything that a request may read: the specifications, the open documents and the client, as they were when it
// arrived. An immutable value that a query carries to its thread.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "features/feature.h"
#include "server/client.h"
#include "text/source.h"
#include "workspace/snapshot.h"

namespace infraspec::server {

struct OpenDocument {
    std::string uri;  ///< as the client spells it
    std::string path;
    std::int32_t version = 0;
    text::SourcePtr source;
    workspace::RootPtr loose;  ///< a root of this document alone, while no specification holds it
};
/// By path: absolute for `file:` documents, the URI itself for all others.
using Documents = std::map<std::string, std::shared_ptr<const OpenDocument>, std::less<>>;

class Disk;
class Session;

/// The tokens that a client has of a document: what it is told next refers to them.
struct SentTokens {
    std::string id;
    std::vector<std::uint32_t> data;
};
/// By path.
using SentTokensByPath = std::map<std::string, std::shared_ptr<const SentTokens>, std::less<>>;

struct View {
    workspace::SnapshotPtr snapshot = std::make_shared<workspace::Snapshot>();
    std::shared_ptr<const Documents> documents = std::make_shared<Documents>();
    std::shared_ptr<const Client> client = std::make_shared<Client>();
    std::stop_token stop = {};
    std::shared_ptr<const SentTokensByPath> sent_tokens = std::make_shared<SentTokensByPath>();
    /// Has the session do something, on its loop, before the answer is sent.
    std::function<void(std::function<void(Session&)>)> tell_session = {};
    bool inlay_hints = false;  ///< the user wants them
    bool indexing = false;     ///< files are being read
    std::shared_ptr<const Disk> disk = {};
    bool only_open_documents = false;    ///< others have no diagnostics
    bool editor_shows_markdown = false;  ///< headings in its outline, plain links: they are left to it
};

/// The key of a document, however its URI is spelled.
std::string path_of_uri(std::string_view uri);
/// The client's own spelling for an open document.
std::string uri_of_path(const View& view, const std::string& path);

/// Whether this is the path of an `infraspec.toml`.
bool is_configuration(std::string_view path);

/// The document in its root, or in one of its own; nothing when it is neither read nor open.
std::optional<features::Context> context_of(const View& view, std::string_view uri);
/// The text at a path, if it is known.
text::SourcePtr source_at(const View& view, std::string_view path);

}  // namespace infraspec::server
