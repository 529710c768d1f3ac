# Copyright (c) 2026 Recital contributors.
#
# This program and the accompanying materials are made available under the terms of the
# Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
#
# SPDX-License-Identifier: EPL-2.0

"""What Keras itself says with made weights: reference values for org.recital.nn.keras.KerasReferenceTest.

    python3 keras_reference.py NETWORK SIDE FILE.txt [FILE.h5]

NETWORK is inception_v3 or resnet50, with classes. Weights and the picture are made by a recipe that the test follows too: the
numbers of SplitMix64, begun with the FNV-1a hash of layer and weight. FILE.txt gets, a line a layer, its name, its shape, the
largest of its values and 64 of them; FILE.h5 the whole model in the form Keras 2 wrote (whole models of Keras 3 are no such files).
Keras 3.15.1 with TensorFlow 2.21.0 gave the values that are kept.
"""
import json
import re
import sys

import h5py
import keras
import numpy as np

KEPT = {
    "inception_v3": ["activation_1", "max_pooling2d_2", "mixed0", "mixed3", "mixed7", "mixed8", "mixed9_1", "mixed10", "avg_pool", "predictions"],
    "resnet50": ["pool1_pool", "conv2_block1_out", "conv3_block4_out", "conv5_block3_out", "avg_pool", "predictions"],
}
VALUES = 64


def made(name, n):
    """n numbers from 0 to 1."""
    seed = 0xCBF29CE484222325
    for byte in name.encode():
        seed = (seed ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    with np.errstate(over="ignore"):
        z = np.uint64(seed) + np.arange(1, n + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ z >> np.uint64(30)) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ z >> np.uint64(27)) * np.uint64(0x94D049BB133111EB)
        z = z ^ z >> np.uint64(31)
    return (z >> np.uint64(11)).astype(np.float64) * 2.0**-53


def weight(layer, kind, shape):
    u = made(layer + "/" + kind, int(np.prod(shape)))
    if kind == "kernel":
        v = (2 * u - 1) * np.sqrt(6.0 / np.prod(shape[:-1]))
    else:
        # what a block of ResNet adds is small, as its training begins: else values grow from block to block until a softmax says one thing alone
        middle = 0.2 if kind == "gamma" and layer.endswith("_3_bn") else 1 if kind in ("gamma", "moving_variance") else 0
        v = middle + (u - 0.5) * 0.4
    return v.astype(np.float32).reshape(shape)


def second(name):
    """Keras 2 counted layers without a name of their own from 1."""
    m = re.fullmatch(r"(conv2d|batch_normalization|activation|max_pooling2d|average_pooling2d|concatenate)(?:_(\d+))?", name)
    return name if not m else f"{m[1]}_{int(m[2] or 0) + 1}"


def older(layer, side):
    """The configuration of a layer as Keras 2 wrote it."""
    given = layer.get_config()
    if layer.__class__.__name__ == "InputLayer":
        return {"batch_input_shape": [None, side, side, 3], "dtype": "float32", "name": layer.name}
    zeros = {"class_name": "Zeros", "config": {}}
    config = {k: v for k, v in given.items() if isinstance(v, (int, float, str, bool, list, tuple)) and k not in ("dtype", "keepdims")}
    config["name"] = second(layer.name)
    if "kernel_initializer" in given:
        config.update(kernel_initializer=zeros, bias_initializer=zeros)
    return config


def inbound(layer):
    tensors = [] if layer.__class__.__name__ == "InputLayer" else layer.input if isinstance(layer.input, list) else [layer.input]
    nodes = [[second(t._keras_history.operation.name), 0, 0, {}] for t in tensors]
    return [nodes] if nodes else []


def write(model, side, path):
    layers = [{"class_name": layer.__class__.__name__, "name": second(layer.name), "config": older(layer, side), "inbound_nodes": inbound(layer)}
              for layer in model.layers]
    config = {"class_name": "Model", "config": {"name": model.name, "layers": layers, "input_layers": [[model.layers[0].name, 0, 0]],
                                                "output_layers": [["predictions", 0, 0]]}}
    with h5py.File(path, "w") as f:
        f.attrs["keras_version"] = b"2.2.4"
        f.attrs["backend"] = b"tensorflow"
        f.attrs["model_config"] = json.dumps(config).encode()
        g = f.create_group("model_weights")
        g.attrs["layer_names"] = np.array([second(layer.name).encode() for layer in model.layers])
        for layer in model.layers:
            name = second(layer.name)
            own = g.create_group(name)
            names = [f"{name}/{w.name}:0" for w in layer.weights]
            own.attrs["weight_names"] = np.array([n.encode() for n in names])
            for n, w in zip(names, layer.get_weights()):
                own[n] = w


def main():
    network, side, out = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    make = {"inception_v3": keras.applications.InceptionV3, "resnet50": keras.applications.ResNet50}[network]
    model = make(weights=None, input_shape=(side, side, 3), classes=1000)
    for layer in model.layers:
        layer.set_weights([weight(second(layer.name), w.name, tuple(w.shape)) for w in layer.weights])
    if len(sys.argv) > 4:
        write(model, side, sys.argv[4])
    picture = (2 * made("picture", side * side * 3) - 1).astype(np.float32).reshape(1, side, side, 3)
    by_name = {second(layer.name): layer for layer in model.layers}
    said = keras.Model(model.input, [by_name[n].output for n in KEPT[network]])(picture, training=False)
    with open(out, "w") as f:
        for name, values in zip(KEPT[network], said):
            v = np.asarray(values)[0]
            flat = v.reshape(-1)
            chosen = flat[[k * flat.size // VALUES for k in range(VALUES)]]
            f.write(f"{name} {'x'.join(map(str, v.shape))} {np.abs(flat).max():.9g} {' '.join(f'{x:.9g}' for x in chosen)}\n")


main()
