"""From the quantities of a Chinese sentence to what each of them says.

A sentence is cut into clauses; each number stands in one (``standing``) and hangs on the words before it.
What is measured (``subject``), which kind of figure it is (``kind``), when (``when``), where (``where``)
and against what (``basis``) are then read clause by clause (``reader``), since a clause goes on with the
time, the place and the subject of the one before.
"""
