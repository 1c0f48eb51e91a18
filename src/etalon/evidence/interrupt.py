"""Work that Ctrl-C can end."""

from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as StillRunning
from threading import Thread, current_thread, main_thread
from typing import TypeVar

Made = TypeVar("Made")
GLANCE = 0.2


def stoppable(work: Callable[[], Made], stop: Callable[[], None]) -> Made:
    """What `work` makes; on Ctrl-C `stop` is called, the end of `work` awaited, and KeyboardInterrupt raised.

    DuckDB does not see Ctrl-C while a query runs, so the query runs beside the main thread, which waits in
    glances of 0.2 s (a longer wait cannot be broken on Windows). In other threads `work` just runs.
    """
    if current_thread() is not main_thread():
        return work()
    outcome: Future[Made] = Future()
    thread = Thread(target=_settle, args=(work, outcome), daemon=True)
    thread.start()
    try:
        while True:
            try:
                return outcome.result(timeout=GLANCE)
            except StillRunning:
                if outcome.done():
                    raise
    except BaseException:
        # Whatever breaks the wait: a connection left busy could not be closed by its owner.
        # Again and again: a stop that comes before the query has begun is lost.
        while not outcome.done():
            stop()
            thread.join(GLANCE)
        raise


def _settle(work: Callable[[], Made], outcome: "Future[Made]") -> None:
    try:
        outcome.set_result(work())
    except BaseException as error:
        outcome.set_exception(error)
