"""The loop that every network here is trained with: resumable, with averaged weights and a record of its losses."""

import contextlib
import dataclasses
import json
import math
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeVar

import torch
from torch import Tensor, nn

from illpose_app.storage.whole_file import whole_file
from illpose_training.loss_curve import draw_loss_curve

B = TypeVar("B")

#: The learning rate rises over this share of all steps.
WARM_UP: Final = 0.05
_RECORD_EVERY = 10
_SAVE_EVERY = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How long and how fast: peak learning rates of the parts by the beginning of their parameters' names."""

    steps: int
    rates: dict[str, float]
    weight_decay: float = 1e-4
    average_decay: float = 0.998


class Averaged:
    """An exponential moving average of a network's numbers; it measures better than the last step's."""

    def __init__(self, network: nn.Module, *, decay: float) -> None:
        self.decay = decay
        self.numbers: dict[str, Tensor] = {n: v.detach().clone() for n, v in network.state_dict().items()}

    def update(self, network: nn.Module, step: int) -> None:
        """Take in the network after a step; at the beginning the average follows quickly."""
        decay = min(self.decay, (1 + step) / (10 + step))
        for name, value in network.state_dict().items():
            if value.dtype.is_floating_point:
                self.numbers[name].lerp_(value.detach(), 1 - decay)
            else:
                self.numbers[name].copy_(value)


def train(
    network: nn.Module, batches: Iterator[B], loss_of: Callable[[nn.Module, B], Tensor], *, out: Path, plan: Plan
) -> None:
    """Train until `plan.steps`, going on from the folder's last checkpoint when there is one.

    It runs on a GPU in bfloat16 where torch finds one, else on the CPU, and says which. The folder gets checkpoint.pt
    (written beside and replaced), losses.jsonl and losses.png.
    """
    out.mkdir(parents=True, exist_ok=True)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    print(f"training on {_described(device)}", flush=True)
    network.to(device=device, memory_format=torch.channels_last).train()
    optimizer, schedule = _optimizer(network, plan)
    averaged, first = Averaged(network, decay=plan.average_decay), 0
    checkpoint = out / "checkpoint.pt"
    if checkpoint.is_file():
        saved: dict[str, Any] = torch.load(checkpoint, map_location=device, weights_only=True)
        network.load_state_dict(saved["network"])
        optimizer.load_state_dict(saved["optimizer"])
        schedule.load_state_dict(saved["schedule"])
        averaged.numbers, first = saved["averaged"], saved["step"]
        print(f"going on from step {first}")
    started = time.monotonic()
    for step in range(first, plan.steps):
        batch = moved(next(batches), device)
        with torch.autocast("cuda", torch.bfloat16) if device.type == "cuda" else contextlib.nullcontext():
            loss = loss_of(network, batch)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 5.0)
        optimizer.step()
        schedule.step()
        averaged.update(network, step)
        value = float(loss.detach())
        if step % _RECORD_EVERY == 0:
            with (out / "losses.jsonl").open("a", encoding="utf-8") as lines:
                lines.write(json.dumps({"step": step, "loss": round(value, 4)}) + "\n")
        if step % _SAVE_EVERY == _SAVE_EVERY - 1 or step == plan.steps - 1:
            pace = (time.monotonic() - started) / (step + 1 - first)
            print(f"step {step + 1}/{plan.steps}  loss {value:.3f}  {pace:.2f} s a step", flush=True)
            state = {
                "network": network.state_dict(),
                "optimizer": optimizer.state_dict(),
                "schedule": schedule.state_dict(),
                "averaged": averaged.numbers,
                "step": step + 1,
            }
            with whole_file(checkpoint) as stream:
                torch.save(state, stream)
            draw_loss_curve(out / "losses.jsonl", out / "losses.png")


def moved(batch: Any, device: torch.device) -> Any:
    """Return a batch (a tensor, a dict or a dataclass of them) on a device; other values stay as they are."""
    if isinstance(batch, Tensor):
        return batch.to(device, non_blocking=True)
    if isinstance(batch, dict):
        return {name: moved(value, device) for name, value in batch.items()}
    if dataclasses.is_dataclass(batch) and not isinstance(batch, type):
        values = {f.name: moved(getattr(batch, f.name), device) for f in dataclasses.fields(batch)}
        return type(batch)(**values)
    return batch


def _described(device: torch.device) -> str:
    if device.type == "cuda":
        return f"the GPU ({torch.cuda.get_device_name(device)}, bfloat16)"
    return f"the CPU ({torch.get_num_threads()} threads, float32)"


def averaged_numbers(out: Path) -> dict[str, Tensor]:
    """Return the averaged weights of a training folder's last checkpoint."""
    numbers: dict[str, Tensor] = torch.load(out / "checkpoint.pt", map_location="cpu", weights_only=True)["averaged"]
    return numbers


def last_numbers(out: Path) -> dict[str, Tensor]:
    """Return the weights of a training folder's last checkpoint as they were, not averaged."""
    numbers: dict[str, Tensor] = torch.load(out / "checkpoint.pt", map_location="cpu", weights_only=True)["network"]
    return numbers


def rate_at(share: float) -> float:
    """Return the share of the peak learning rate after a share of all steps: a short warm-up, then half a cosine.

    It knows only the share, so that a training may go on with more or fewer steps than it began with.
    """
    if share < WARM_UP:
        return 0.04 + 0.96 * share / WARM_UP
    return max(1e-3, 0.5 * (1 + math.cos(math.pi * min(1.0, (share - WARM_UP) / (1 - WARM_UP)))))


def _optimizer(network: nn.Module, plan: Plan) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LambdaLR]:
    groups: dict[str, list[nn.Parameter]] = {beginning: [] for beginning in plan.rates}
    for name, parameter in network.named_parameters():
        beginning = max((b for b in groups if name.startswith(b)), key=len)
        groups[beginning].append(parameter)
    rates = [plan.rates[beginning] for beginning in groups]
    optimizer = torch.optim.AdamW(
        [{"params": p, "lr": rate} for p, rate in zip(groups.values(), rates, strict=True)],
        weight_decay=plan.weight_decay,
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: rate_at(step / plan.steps))
    return optimizer, schedule
