#include "features/plain_page.h"

#include "markdown/parse.h"
#include "markdown/plain_text.h"

namespace infraspec::features {
namespace {

using markdown::Kind;
using markdown::NodeId;

class Page {
  public:
    explicit Page(const markdown::Document& document) : document_(document) {}

    std::string write() {
        blocks(markdown::Document::root(), "");
        while (out_.ends_with("\n\n")) out_.pop_back();
        return std::move(out_);
    }

  private:
    void blocks(NodeId parent, const std::string& indent) {
        for (const NodeId id : document_.children(parent)) block(id, indent);
    }

    void block(NodeId id, const std::string& indent) {
        switch (document_[id].kind) {
            case Kind::heading:
            case Kind::paragraph:
                text(markdown::plain_text(document_, id), indent);
                gap();
                break;
            case Kind::list:
                list(id, indent);
                gap();
                break;
            case Kind::code_block:
                lines(document_.slice(document_[id].content), indent);
                gap();
                break;
            case Kind::table:
                for (const NodeId row : document_.children(id)) table_row(row, indent);
                gap();
                break;
            case Kind::thematic_break:
                gap();
                break;
            default:
                blocks(id, indent);
        }
    }

    void list(NodeId id, const std::string& indent) {
        int number = 1;
        for (const NodeId item : document_.children(id)) {
            first_ = indent + (document_[id].ordered ? std::to_string(number++) + ". " : std::string("- "));
            const std::size_t begin = out_.size();
            blocks(item, indent + "  ");
            while (out_.size() > begin && out_.ends_with("\n\n")) out_.pop_back();
            first_.clear();
        }
    }

    void table_row(NodeId row, const std::string& indent) {
        std::string cells;
        for (const NodeId cell : document_.children(row))
            cells += (cells.empty() ? "" : " | ") + markdown::plain_text(document_, cell);
        text(cells, indent);
    }

    void lines(std::string_view code, const std::string& indent) {
        while (!code.empty()) {
            const std::size_t end = std::min(code.find('\n'), code.size());
            text(std::string(code.substr(0, end)), indent);
            code.remove_prefix(std::min(end + 1, code.size()));
        }
    }

    void text(const std::string& line, const std::string& indent) {
        out_ += (first_.empty() ? indent : first_) + line + "\n";
        first_.clear();
    }

    void gap() {
        if (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
    }

    const markdown::Document& document_;
    std::string out_;
    std::string first_;  ///< stands before the next line: the marker of an item
};

}  // namespace

std::string plain_page(std::string_view markdown) {
    const auto document = markdown::parse(std::make_shared<const text::Source>(std::string(markdown)));
    return Page(document).write();
}

}  // namespace infraspec::features
