"""Prints the table of published figures after the tests."""


def pytest_terminal_summary(terminalreporter):
    from tests.published.test_published import TABLE

    if TABLE:
        terminalreporter.section("已公布报告中的数字与由记录算得的数字")
        for line in TABLE:
            terminalreporter.write_line(line)
