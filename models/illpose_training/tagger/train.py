"""Trains the tagger: `python -m illpose_training.train tagger --labels LABELS.json --out runs/tagger`.

First the heads, on summaries that the pose network's trunk makes of every example in several variations; then the
whole network. Resumable: what is drawn and summed up is kept in --out, and the second part goes on from its last
checkpoint. One in five real pictures is kept out; the thresholds are chosen there.
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from illpose_app.storage.shipped import models_dir
from illpose_app.storage.whole_file import whole_file
from illpose_training.batch_norm import restore_batch_norm
from illpose_training.pose.network import pose_loss, start_from_export
from illpose_training.tagger.crops import varied_crop
from illpose_training.tagger.examples import TagCrop, TagExample, read_tagged, rendered
from illpose_training.tagger.network import INPUT_PX, Head, Tagger, balance, tag_loss
from illpose_training.training_loop import Plan, train

CELL_PX: Final = 4
#: Variations that are summed up of each real example, and rendered ones that are summed up once.
_VARIATIONS: Final = 5
_SUMMED_RENDERS: Final = 1600
#: How often a real example is drawn against a rendered one.
REAL_SHARE: Final = 0.6
_HEAD_STEPS: Final = 1500
_RATES: Final = {"": 6e-4, "trunk.": 1.5e-4, "heatmaps.": 1.5e-4}
#: How much the joints count beside the labels while the trunk is trained: enough not to be forgotten.
_POSE_SHARE: Final = 0.02


@dataclass(frozen=True, slots=True, kw_only=True)
class TagBatch:
    """Crops with what is known of their labels and joints."""

    pixels: Tensor
    there: Tensor
    known: Tensor
    joints: Tensor
    place_weight: Tensor


def held_out(picture_id: str) -> bool:
    """Tell whether a real picture is kept for the thresholds: one in five, by its name alone."""
    return random.Random(f"tagger {picture_id}").random() < 0.2


def batch_of(crops: Sequence[TagCrop]) -> TagBatch:
    """Stack crops."""
    pixels = torch.from_numpy(np.stack([crop.pixels_SS3 for crop in crops]).transpose(0, 3, 1, 2).copy())
    return TagBatch(
        pixels=(pixels.float() / 255).contiguous(memory_format=torch.channels_last),
        there=torch.from_numpy(np.stack([crop.there_L for crop in crops])).float(),
        known=torch.from_numpy(np.stack([crop.known_L for crop in crops])).float(),
        joints=torch.from_numpy(np.stack([crop.joints_K2 for crop in crops])) / CELL_PX,
        place_weight=torch.from_numpy(np.stack([crop.place_weight_K for crop in crops])),
    )


def drawn_shares(examples: Sequence[TagExample]) -> NDArray[np.float64]:
    """Return how often each example is drawn: real ones as REAL_SHARE says, and those with a rare label more often."""
    real = np.array([example.real for example in examples])
    there, known = np.stack([e.there_L for e in examples]), np.stack([e.known_L for e in examples])
    known = known & known.any(axis=1, keepdims=True)
    shares = np.zeros(len(examples))
    for kind, part in ((True, REAL_SHARE), (False, 1 - REAL_SHARE)):
        rows = real == kind
        if not rows.any():
            continue
        often = there[rows].sum(axis=0) / np.maximum(known[rows].sum(axis=0), 1)
        rarest = np.where(there[rows], often, 1.0).min(axis=1)
        weight = np.clip(rarest, 0.02, 1.0) ** -0.5 * known[rows].any(axis=1)
        shares[rows] = part * weight / weight.sum()
    total: NDArray[np.float64] = shares / shares.sum()
    return total


def summaries(network: Tagger, examples: Sequence[TagExample], *, seed: int, file: Path) -> dict[str, Tensor]:
    """Return summaries of every example in its variations, with labels and each row's share; kept in a file."""
    if file.is_file():
        kept: dict[str, Tensor] = torch.load(file, weights_only=True)
        return kept
    source, shares = np.random.default_rng(seed), drawn_shares(examples)
    order = [n for n, example in enumerate(examples) for _ in range(_VARIATIONS) if example.real and shares[n] > 0]
    renders = np.flatnonzero([shares[n] > 0 and not example.real for n, example in enumerate(examples)])
    if renders.size:
        odds = shares[renders] / shares[renders].sum()
        order += source.choice(renders, min(_SUMMED_RENDERS, renders.size), replace=False, p=odds).tolist()
    rows, there, known = [], [], []
    network.eval()
    for first in range(0, len(order), 32):
        crops = [varied_crop(examples[n], source, size=INPUT_PX) for n in order[first : first + 32]]
        batch = batch_of(crops)
        with torch.inference_mode():
            rows.append(network.look(batch.pixels)[0])
        there.append(batch.there)
        known.append(batch.known)
        if first % 800 == 0:
            print(f"{first} of {len(order)} crops summed up", flush=True)
    count = np.bincount(order, minlength=len(examples))
    kept = {
        "summary": torch.cat(rows).clone(),
        "there": torch.cat(there),
        "known": torch.cat(known),
        "share": torch.tensor([_row_share(examples[n].real, shares[n], int(count[n]), renders.size) for n in order]),
    }
    with whole_file(file) as stream:
        torch.save(kept, stream)
    return kept


def _row_share(real: bool, share: float, count: int, renders: int) -> float:
    """Return how often a row is drawn; renders were already picked by their shares, so now each counts the same."""
    return share / count if real else (1 - REAL_SHARE) / min(_SUMMED_RENDERS, max(renders, 1))


def train_heads(network: Tagger, kept: dict[str, Tensor], *, steps: int, seed: int) -> None:
    """Train the heads on summaries, in place."""
    generator = torch.Generator().manual_seed(seed)
    middle, spread = kept["summary"].mean(0), kept["summary"].std(0)
    for head in (network.character, network.artwork):
        assert isinstance(head, Head)
        head.mean.copy_(middle)
        head.scale.copy_(1 / (spread + 1e-3))
    weights = _balance_of(kept)
    heads = [*network.character.parameters(), *network.artwork.parameters()]
    optimizer = torch.optim.AdamW(heads, lr=1e-3, weight_decay=0.05)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 2e-3, total_steps=steps)
    network.character.train()
    network.artwork.train()
    for step in range(steps):
        rows = torch.multinomial(kept["share"], 128, replacement=True, generator=generator)
        logits = network.labels(kept["summary"][rows])
        loss = tag_loss(logits, there_NL=kept["there"][rows], known_NL=kept["known"][rows], balance_L2=weights)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
        if step % 250 == 249:
            print(f"heads: step {step + 1}/{steps}  loss {float(loss):.3f}", flush=True)


def _balance_of(kept: dict[str, Tensor]) -> Tensor:
    share = (kept["share"] / kept["share"].mean()).float()[:, None]
    return balance(kept["there"], kept["known"] * share)


def crop_batches(examples: Sequence[TagExample], *, seed: int, size: int) -> Iterator[TagBatch]:
    """Yield endless batches of varied crops."""
    source, shares = np.random.default_rng(seed), drawn_shares(examples)
    while True:
        chosen = source.choice(len(examples), size, p=shares)
        yield batch_of([varied_crop(examples[int(n)], source, size=INPUT_PX) for n in chosen])


def loss_of(network: nn.Module, batch: TagBatch, balance_L2: Tensor) -> Tensor:
    """Return the loss of a batch: its labels, and a little its joints."""
    assert isinstance(network, Tagger)
    summary, heatmaps = network.look(batch.pixels)
    tags = tag_loss(
        network.labels(summary), there_NL=batch.there, known_NL=batch.known, balance_L2=balance_L2.to(summary.device)
    )
    unknown = torch.zeros_like(batch.place_weight)
    no_states = torch.zeros((*unknown.shape, 3), device=unknown.device)
    joints = pose_loss(
        (heatmaps, no_states),
        joints=batch.joints,
        states=unknown.long(),
        state_weight=unknown,
        place_weight=batch.place_weight,
    )
    return tags + _POSE_SHARE * joints


def training_examples(options: argparse.Namespace) -> tuple[list[TagExample], list[TagExample]]:
    """Return the examples to learn from, and the real ones that are kept out."""
    real = []
    for number, labels in enumerate(options.labels):
        folder = options.pictures[number] if number < len(options.pictures) else labels.parent / "images"
        real += read_tagged(labels, pictures=folder)
    renders = rendered(options.renders, seed=options.seed * 500_000, assets=options.assets, cache=options.out)
    kept_out = [example for example in real if held_out(example.picture)]
    learned = [example for example in real if not held_out(example.picture)]
    print(f"{len(learned)} real examples and {len(renders)} rendered ones; {len(kept_out)} kept out", flush=True)
    return [*learned, *renders], kept_out


def add_data_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that say what there is to learn from."""
    parser.add_argument("--labels", type=Path, action="append", required=True, metavar="LABELS.json",
                        help="COCO file with tags; may be given several times")  # fmt: skip
    parser.add_argument("--pictures", type=Path, action="append", default=[], metavar="FOLDER",
                        help="where the pictures lie when not in images/; in the order of --labels")  # fmt: skip
    parser.add_argument("--renders", type=int, default=2000, help="how many scenes to draw")
    parser.add_argument("--assets", type=Path, help="folder with characters/ and poses/")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)


def started(pose_model: Path, examples: Sequence[TagExample], *, seed: int, out: Path) -> tuple[Tagger, Tensor]:
    """Return a tagger whose heads are trained on the pose network's summaries, and the labels' balance."""
    network = Tagger(start_from_export(pose_model))
    kept = summaries(network, examples, seed=seed, file=out / "summaries.pt")
    heads = out / "heads.pt"
    if heads.is_file():
        network.load_state_dict(torch.load(heads, weights_only=True))
    else:
        train_heads(network, kept, steps=_HEAD_STEPS, seed=seed)
        with whole_file(heads) as stream:
            torch.save(network.state_dict(), stream)
    return network, _balance_of(kept)


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m illpose_training.train tagger", description=__doc__)
    add_data_options(parser)
    parser.add_argument("--start", type=Path, default=models_dir() / "pose" / "model.onnx", help="pose network")
    parser.add_argument("--steps", type=int, default=0, help="steps of the whole network after the heads")
    parser.add_argument("--batch", type=int, default=32)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    options.out.mkdir(parents=True, exist_ok=True)
    examples, _ = training_examples(options)
    network, weights = started(options.start, examples, seed=options.seed, out=options.out)
    if options.steps == 0:
        return
    batches = crop_batches(examples, seed=options.seed, size=options.batch)
    restore_batch_norm(network.trunk, next(batches).pixels)
    plan = Plan(steps=options.steps, rates=_RATES, weight_decay=0.02)
    train(network, batches, lambda net, batch: loss_of(net, batch, weights), out=options.out, plan=plan)


if __name__ == "__main__":
    main()
