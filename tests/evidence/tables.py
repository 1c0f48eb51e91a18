"""A small deal table and its mapping, which many tests of the room use."""

from collections.abc import Callable

from etalon.evidence.batch import Batch
from etalon.evidence.ledger import FileLedger

Load = Callable[..., tuple[Batch, FileLedger]]
DEALS = """
id: test
currency: EUR
stages: {New: sell.qualify, Won: won, Lost: lost}
files:
  deals:
    pattern: deals.csv
    key: id
    tables:
      deals:
        columns:
          deal_id: id
          account_id: client
          stage: stage
          stage_id: {column: stage, as: stage}
          created_at: opened
          closed_at: closed
          value: amount
        not_before: {closed_at: created_at}
        events:
          - {kind: deal_created, at: opened}
          - kind: deal_closed
            at: closed
            when: {stage: stage, is: [won, lost]}
            columns: {value: amount}
            attrs: {result: {column: stage, as: stage}}
"""
HEADER = "id,client,stage,opened,closed,amount\n"
