"""The same reading spread over Spark: every file is one element, and results come back in the order of the files.

The folder must be seen by all workers under the same path (a shared disk). Where the work goes is Spark's own setting
(``spark-submit``, ``SPARK_CONF_DIR``, ``--conf spark.master``); without one, the cores of this machine are used.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from fazhi.report.reader import UnreadableReport
from fazhi.report.reading_many.one import Read, read_one

NOT_THERE = "没有安装 PySpark，请先执行 pip install -r requirements-scale.lock，或者改用 --engine local。"
NO_JAVA = "Spark 没有启动起来（需要 Java 17 以上），请安装后再试，或者改用 --engine local。"
FILES_EACH = 64  # files in one task: few enough to be lost without regret, enough to be worth the sending


def read_spark(paths: list[str], jobs: int) -> Iterator[Read]:
    """What becomes of each file, in their order. ``jobs``: cores of this machine where no cluster is set.

    Raises UnreadableReport where Spark is not there or does not start.
    """
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        raise UnreadableReport(NOT_THERE) from None
    os.environ.setdefault("PYTHONHASHSEED", "0")
    builder = SparkSession.builder.appName("fazhi read").config("spark.ui.enabled", "false")
    if "spark.master" not in builder._options and "MASTER" not in os.environ:
        builder = builder.master(f"local[{jobs}]")
    try:
        session = builder.getOrCreate()
    except Exception as error:
        raise UnreadableReport(NO_JAVA) from error
    session.sparkContext.setLogLevel("ERROR")
    try:
        parts = max(1, -(-len(paths) // FILES_EACH))
        read = session.sparkContext.parallelize(paths, parts).mapPartitions(lambda some: map(read_one, some))
        yield from read.toLocalIterator(prefetchPartitions=True)
    finally:
        session.stop()
