"""A network in ONNX Runtime, opened when it is first asked."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.errors import ModelError, printable
from illpose_app.core.words import phrase
from illpose_app.inference.manifest import Manifest, read_model


class Network:
    """Runs one ONNX file as its manifest describes it; onnxruntime is imported at the first run."""

    def __init__(self, manifest: Manifest, *, threads: int) -> None:
        self.manifest = manifest
        self._threads = threads
        self._session: Any = None

    def run(self, batch: NDArray[np.float32]) -> dict[str, NDArray[np.float32]]:
        """Return the outputs for a batch of inputs (as the manifest lays them out), by their role."""
        if self._session is None:
            self._session = self._open()
        roles = list(self.manifest.outputs)
        names = [self.manifest.outputs[role] for role in roles]
        values = self._session.run(names, {self.manifest.input.name: batch})
        return {role: np.asarray(value, np.float32) for role, value in zip(roles, values, strict=True)}

    def _open(self) -> Any:
        data = read_model(self.manifest)
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = self._threads
        options.inter_op_num_threads = 1
        # two threads that spin while they wait are slower than one on a machine that is also doing something else
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.log_severity_level = 3
        path = printable(self.manifest.model_path)
        try:
            session = onnxruntime.InferenceSession(data, options, providers=["CPUExecutionProvider"])
        except Exception as error:
            reason = str(error).strip().splitlines()[0]
            raise ModelError(
                phrase("{path}: ONNX Runtime cannot open this network: {reason}", path=path, reason=reason)
            ) from error
        there = {value.name for value in (*session.get_inputs(), *session.get_outputs())}
        named = {self.manifest.input.name, *self.manifest.outputs.values()}
        if missing := sorted(named - there):
            raise ModelError(
                phrase(
                    "{path}: the manifest names '{missing}', which the network doesn't have",
                    path=path,
                    missing=missing[0],
                )
            )
        return session
