"""Acts of both sides as SQL relations, each with the need that it belongs to."""

from etalon.buyer.bound import Bound
from etalon.buyer.vocabulary import Vocabulary


def acts(words: Vocabulary, bound: Bound) -> str:
    """SQL of two relations, after `NEEDS`.

    ``told``: acts that matter, with ``proves`` (number of the state), ``ends`` (lane), ``behaviour`` (of
    ours), ``own`` (of the buyer alone), ``weak`` (proves only twice), ``late_at`` (`at`, or the end of the
    day where only the day is known: an act of ours is judged by all that the buyer did on that day).
    An order is an act of the buyer's too: the first on record, and those of later days.
    ``placed``: the same with `place` and `need` as `placing` finds them.
    """
    return f"""told AS (
        SELECT *, CASE WHEN initiator = 'buyer' THEN NULL ELSE done END AS behaviour FROM (
            SELECT event_id, account_id, deal_id, need_id AS named, actor_id, initiator, "at",
                   CASE WHEN at_precision = 'day' THEN "at" + INTERVAL 1 DAY - INTERVAL 1 MICROSECOND
                        ELSE "at" END AS late_at,
                   {bound.case(words.proving)} AS proves, {bound.case(words.endings)} AS ends,
                   {bound.case(words.doing)} AS done,
                   kind IN {bound.any_of(words.buyer_kinds)} AS own,
                   kind IN {bound.any_of(words.rules.twice.kinds)} AS weak
            FROM events
            WHERE kind IN {bound.any_of(words.kinds)} AND account_id IS NOT NULL
              AND CAST("at" AS DATE) <= $as_at
        ) WHERE own OR proves IS NOT NULL OR ends IS NOT NULL OR behaviour IS NOT NULL
        UNION ALL BY NAME
        SELECT 'orders:' || order_id AS event_id, account_id, deal_id,
               ordered_at AS "at", ordered_at AS late_at,
               CASE WHEN dense_rank() OVER (PARTITION BY account_id ORDER BY CAST(ordered_at AS DATE)) = 1
                    THEN {bound(words.first_order)} ELSE {bound(words.next_order)} END AS proves,
               true AS own, false AS weak
        FROM orders WHERE account_id IS NOT NULL AND CAST(ordered_at AS DATE) <= $as_at
    ), {placing("told", "placed", words, bound)}"""  # noqa: S608


def placing(source: str, made: str, words: Vocabulary, bound: Bound) -> str:
    """SQL of the relation `made`: the rows of `source` with the need that each belongs to.

    `source` has event_id, account_id, deal_id, named (a need), at, late_at. ``place`` says how the need was
    found: ``named`` by its deal or need, ``open`` the one open need, ``before`` the next need to open,
    within the days that the rules allow, ``early`` the next need, too long before it, ``none`` no need then
    or later, ``ambiguous`` several. ``need`` is empty for ``none`` and null for ``ambiguous``.
    """
    return f"""{made}_during AS (
        SELECT t.event_id, count(*) AS open_needs, min(n.need_id) AS need_id
        FROM {source} t JOIN buyer_needs n ON n.account_id = t.account_id
        WHERE n.opened_at <= t.late_at AND (n.until IS NULL OR t."at" <= n.until) GROUP BY ALL
    ), {made} AS (
        SELECT t.*,
            CASE WHEN coalesce(by_deal.need_id, by_name.need_id) IS NOT NULL THEN 'named'
                 WHEN d.open_needs = 1 THEN 'open'
                 WHEN d.open_needs > 1 OR o.together > 1 THEN 'ambiguous'
                 WHEN o.need_id IS NULL THEN 'none'
                 WHEN t."at" >= o.opened_at - to_days({bound(words.rules.acts_before_days)}) THEN 'before'
                 ELSE 'early' END AS place,
            CASE place WHEN 'named' THEN coalesce(by_deal.need_id, by_name.need_id)
                 WHEN 'open' THEN d.need_id WHEN 'ambiguous' THEN NULL
                 ELSE coalesce(o.need_id, '') END AS need
        FROM {source} t
        LEFT JOIN deal_needs by_deal ON by_deal.account_id = t.account_id AND by_deal.deal_id = t.deal_id
        LEFT JOIN buyer_needs by_name ON by_name.account_id = t.account_id AND by_name.need_id = t.named
        LEFT JOIN {made}_during d ON d.event_id = t.event_id
        ASOF LEFT JOIN openings o ON o.account_id = t.account_id AND t."at" < o.opened_at
    )"""  # noqa: S608
