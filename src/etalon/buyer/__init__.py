"""The buyer: needs of an account and the state of the buyer over time, read from the buyer's acts (S14).

Everything is SQL over one bucket of accounts: relations that a caller puts after ``WITH``, in the order
`needs`, `acts`, `proofs`, `states`. All of them take the parameter ``$as_at``; `Bound` holds the others.
"""

from etalon.buyer.acts import acts
from etalon.buyer.bound import Bound
from etalon.buyer.needs import NEEDS
from etalon.buyer.proofs import proofs
from etalon.buyer.states import states
from etalon.buyer.timeline import needs_of, states_of
from etalon.buyer.vocabulary import Vocabulary

__all__ = ["NEEDS", "Bound", "Vocabulary", "acts", "needs_of", "proofs", "states", "states_of"]
