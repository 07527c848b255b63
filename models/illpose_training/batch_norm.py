"""Puts batch normalisation back behind the convolutions of a network in which it was folded away."""

import torch
from torch import Tensor, nn
from torch.nn.utils.fusion import fuse_conv_bn_eval

from illpose_training.tflite_graph import Convolution


def restore_batch_norm(network: nn.Module, example: Tensor) -> None:
    """Give every convolution that is trained a batch normalisation that leaves the network's function as it is.

    The running statistics are those of the example batch (N, 3, H, W), and scale and shift undo them; fine-tuning with
    normalisation is stable where fine-tuning without it is not.
    """
    norms: list[nn.BatchNorm2d] = []
    for module in list(network.modules()):
        if isinstance(module, Convolution) and module.conv.weight.requires_grad:
            norm = nn.BatchNorm2d(module.conv.out_channels)
            norms.append(norm)
            module.norm = norm
    was_training = network.training
    network.eval()
    hooks = [norm.register_forward_pre_hook(_calibrate) for norm in norms]
    with torch.no_grad():
        network(example)
    for hook in hooks:
        hook.remove()
    network.train(was_training)


def _calibrate(norm: nn.Module, inputs: tuple[Tensor, ...]) -> None:
    assert isinstance(norm, nn.BatchNorm2d)
    variance, mean = torch.var_mean(inputs[0], dim=(0, 2, 3), correction=0)
    norm.running_mean.copy_(mean)  # type: ignore[union-attr]
    norm.running_var.copy_(variance)  # type: ignore[union-attr]
    norm.weight.data.copy_((variance + norm.eps).sqrt())
    norm.bias.data.copy_(mean)


def fold_batch_norm(network: nn.Module) -> None:
    """Fold every convolution's batch normalisation into its weights, for export; the function stays the same."""
    for module in network.modules():
        if isinstance(module, Convolution) and isinstance(module.norm, nn.BatchNorm2d):
            module.conv = fuse_conv_bn_eval(module.conv.eval(), module.norm.eval())
            module.norm = nn.Identity()
