"""One way to make a HiGHS instance, so that all of the program uses the same settings.

HiGHS keeps one pool of threads per process: an instance that asks for another number of threads
than the first one gets an error from ``run``. Everything here runs on one thread.
"""

from typing import Any

import highspy

THREADS = 1


def new_solver() -> Any:
    """A silent instance on one thread, with a fixed seed, so that runs repeat exactly."""
    make: Any = highspy.Highs  # the library declares no types for it
    solver = make()
    solver.setOptionValue("output_flag", False)  # noqa: FBT003 - the library's own signature
    solver.setOptionValue("threads", THREADS)
    solver.setOptionValue("random_seed", 1)
    return solver
