import numpy as np

from illpose_app.core.embedding import EMBEDDING_SIZE
from illpose_app.index.embedding_table import empty_table


def rows(values):
    """Return embeddings whose first number is a value; where it is 0 the first joint is not known."""
    table = np.ones((len(values), EMBEDDING_SIZE), np.float32)
    table[:, 0] = values
    table[:, 34] = table[:, 0] != 0
    return table


def follow(table, generation, changed, gone=()):
    """Change characters {id: value}: as SQLite reports it, what changed counts as gone as well."""
    ids = np.array(sorted(changed), np.int64)
    return table.followed_by(
        generation=generation,
        character_ids_N=ids,
        artwork_ids_N=ids * 10,
        generations_N=np.full(len(ids), generation),
        embeddings_ND=rows([changed[i] for i in ids]),
        gone_M=np.array([*ids, *gone], np.int64),
    )


def test_a_table_follows_any_history_and_leaves_the_one_before_as_it_was():
    random, truth, table = np.random.default_rng(4), {}, empty_table()
    for generation in range(1, 200):
        before, held = table, dict(zip(table.character_ids_N.tolist(), table.features_NF[:, 0].tolist(), strict=True))
        changed = {int(i): float(random.integers(0, 50)) for i in random.integers(1, 60, random.integers(0, 6))}
        gone = {int(i) for i in random.integers(1, 60, random.integers(0, 4))} - set(changed)
        table = follow(table, generation, changed, gone)
        truth = {i: value for i, value in (truth | changed).items() if i not in gone}
        assert table.character_ids_N.tolist() == sorted(truth)
        assert table.features_NF[:, 0].tolist() == [truth[i] for i in sorted(truth)]
        assert table.artwork_ids_N.tolist() == [10 * i for i in sorted(truth)]
        assert table.whole_N.tolist() == [truth[i] != 0 for i in sorted(truth)]
        assert dict(zip(before.character_ids_N.tolist(), before.features_NF[:, 0].tolist(), strict=True)) == held
        assert table.rows_of(np.array([*truth, 99], np.int64)).tolist() == [sorted(truth).index(i) for i in truth]
    assert len(truth) > 10
