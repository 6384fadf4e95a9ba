// Parsing is re-entrant: many threads at once get what one alone gets.
#include <doctest/doctest.h>

#include <atomic>
#include <thread>

#include "markdown/parse.h"
#include "random_documents.h"
#include "tree_text.h"

namespace infraspec::markdown {

TEST_CASE("four threads read the same documents to the same trees") {
    std::vector<text::SourcePtr> sources;
    std::vector<std::string> expected;
    for (std::uint32_t seed = 1; seed <= 300; ++seed) {
        std::mt19937 random(seed);
        sources.push_back(std::make_shared<text::Source>(random_document(random, all_fragments())));
        expected.push_back(tree_text(parse(sources.back())));
    }
    std::atomic<int> wrong = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (std::size_t at = 0; at < sources.size(); ++at) {
                if (tree_text(parse(sources[at])) != expected[at]) ++wrong;
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(wrong == 0);
}

}  // namespace infraspec::markdown
