// The program of the tests. When all of them were run, every rule must have been tried.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include "tests/support/rule_coverage.h"

namespace {

bool all_were_run = false;

struct Listener final : doctest::IReporter {
    explicit Listener(const doctest::ContextOptions& /*options*/) {}
    void test_run_end(const doctest::TestRunStats& stats) override {
        all_were_run = stats.numTestCases > 0 && stats.numTestCases == stats.numTestCasesPassingFilters;
    }
    void report_query(const doctest::QueryData& /*data*/) override {}
    void test_run_start() override {}
    void test_case_start(const doctest::TestCaseData& /*data*/) override {}
    void test_case_reenter(const doctest::TestCaseData& /*data*/) override {}
    void test_case_end(const doctest::CurrentTestCaseStats& /*stats*/) override {}
    void test_case_exception(const doctest::TestCaseException& /*exception*/) override {}
    void subcase_start(const doctest::SubcaseSignature& /*signature*/) override {}
    void subcase_end() override {}
    void log_assert(const doctest::AssertData& /*data*/) override {}
    void log_message(const doctest::MessageData& /*data*/) override {}
    void test_case_skipped(const doctest::TestCaseData& /*data*/) override {}
};

}  // namespace

REGISTER_LISTENER("rules", 1, Listener);

int main(int argc, char** argv) {
    doctest::Context context(argc, argv);
    const int status = context.run();
    if (context.shouldExit() || status != 0 || !all_were_run) return status;
    return infraspec::testing::every_rule_is_tried() ? 0 : 1;
}
