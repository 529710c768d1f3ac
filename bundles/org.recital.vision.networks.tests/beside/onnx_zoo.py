# Copyright (c) 2026 Recital contributors.
#
# This program and the accompanying materials are made available under the terms of the
# Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
#
# SPDX-License-Identifier: EPL-2.0

"""Published topologies through ONNX Runtime itself, to lay beside what Recital gives.

  onnx_zoo.py make FOLDER [MODEL.onnx ...]   images and models: the nine light ones of the ONNX project's own tests as they are and
                                             with drawn weights, small networks by both exporters of PyTorch, and those named
  (then org.recital.vision.networks.internal.OnnxZoo FOLDER runs each and writes rows and names of layers)
  onnx_zoo.py compare FOLDER                 the same layers by onnxruntime: greatest difference over the layer's greatest value

Needs onnx, onnxruntime, numpy, Pillow, torch and onnxscript. The networks have no trained weights.
"""
import pathlib, sys
import numpy as np, onnx
from onnx import numpy_helper

SIDE, IMAGES = 224, 3


def light():
    return sorted((pathlib.Path(onnx.__file__).parent / 'backend/test/data/light').glob('*.onnx'))


def drawn(model, seed):
    """Constants of one value everywhere become drawn ones, of a size that keeps values of layers apart and finite."""
    g = model.graph
    shapes = {i.name: numpy_helper.to_array(i) for i in g.initializer}
    role = {}
    for n in g.node:
        if n.op_type == 'BatchNormalization':
            role.update({n.input[1]: 'positive', n.input[4]: 'positive'})
        if n.op_type == 'Unsqueeze':
            role[n.input[0]] = 'scale' if any(m.op_type == 'Mul' and n.output[0] in m.input for m in g.node) else 'shift'
    r = np.random.default_rng(seed)
    keep = []
    for n in g.node:
        if n.op_type != 'ConstantOfShape':
            keep.append(n)
            continue
        shape = [int(s) for s in shapes[n.input[0]]]
        how = role.get(n.output[0])
        if how in ('positive', 'scale'):
            v = r.uniform(.5, 1.5, shape)
        elif len(shape) < 2:
            v = r.normal(0, .1, shape)
        else:
            v = r.normal(0, np.sqrt(2 / np.prod(shape[1:])), shape)
        g.initializer.append(numpy_helper.from_array(v.astype(np.float32), n.output[0]))
    del g.node[:]
    g.node.extend(keep)
    return model


def torch_models(folder):
    import torch
    from torch import nn
    torch.manual_seed(1)

    def conv(i, o, k=3, s=1, g=1, act=nn.ReLU):
        return nn.Sequential(nn.Conv2d(i, o, k, s, k // 2, groups=g, bias=False), nn.BatchNorm2d(o), act())

    class Residual(nn.Module):  # a block as in ResNet-18
        def __init__(self, i, o, s):
            super().__init__()
            self.a, self.b = conv(i, o, 3, s), conv(o, o, act=nn.Identity)
            self.by = conv(i, o, 1, s, act=nn.Identity) if i != o else nn.Identity()

        def forward(self, x):
            return torch.relu(self.b(self.a(x)) + self.by(x))

    class Inverted(nn.Module):  # a block as in MobileNet v3: depthwise, squeeze and excite
        def __init__(self, i, o, s):
            super().__init__()
            m = 4 * i
            self.a, self.d, self.b = conv(i, m, 1, act=nn.Hardswish), conv(m, m, 3, s, m, nn.Hardswish), conv(m, o, 1, act=nn.Identity)
            self.se = nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Conv2d(m, m // 4, 1), nn.ReLU(), nn.Conv2d(m // 4, m, 1), nn.Hardsigmoid())

        def forward(self, x):
            y = self.d(self.a(x))
            return self.b(y * self.se(y))

    class Transformer(nn.Module):  # as ViT: patches, a token for the class, attention
        def __init__(self, width=192):
            super().__init__()
            self.patches = nn.Conv2d(3, width, 16, 16)
            self.token = nn.Parameter(torch.randn(1, 1, width))
            self.places = nn.Parameter(torch.randn(1, 197, width) * .1)
            self.inside = nn.TransformerEncoder(nn.TransformerEncoderLayer(width, 6, 2 * width, batch_first=True, norm_first=True), 3, enable_nested_tensor=False)
            self.norm, self.head = nn.LayerNorm(width), nn.Linear(width, 1000)

        def forward(self, x):
            x = self.patches(x).flatten(2).transpose(1, 2)
            x = torch.cat([self.token.expand(x.shape[0], -1, -1), x], 1) + self.places
            return self.head(self.norm(self.inside(x))[:, 0])

    nets = {'residual': nn.Sequential(conv(3, 64, 7, 2), nn.MaxPool2d(3, 2, 1), *[Residual(i, o, s) for i, o, s in
                                      ((64, 64, 1), (64, 128, 2), (128, 256, 2), (256, 512, 2))], nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(512, 1000)),
            'inverted': nn.Sequential(conv(3, 16, 3, 2, act=nn.Hardswish), Inverted(16, 24, 2), Inverted(24, 40, 2), nn.AdaptiveAvgPool2d(1), nn.Flatten(),
                                      nn.Dropout(), nn.Linear(40, 1000)),
            'transformer': Transformer()}
    x = torch.randn(2, 3, SIDE, SIDE)
    for name, net in nets.items():
        for m in net.modules():
            if isinstance(m, nn.BatchNorm2d):
                m.running_var.uniform_(.5, 1.5)
                m.running_mean.normal_(0, .1)
        net.eval()
        torch.onnx.export(net, (x,), folder / f'export-{name}.onnx', dynamo=True, external_data=True, dynamic_shapes=({0: torch.export.Dim('batch')},))
        torch.onnx.export(net, (x,), folder / f'script-{name}.onnx', dynamo=False, input_names=['pixels.in/0'], dynamic_axes={'pixels.in/0': {0: 'n'}})


def make(folder, more):
    from PIL import Image
    folder.mkdir(parents=True, exist_ok=True)
    r = np.random.default_rng(7)
    for k in range(IMAGES):
        small = r.integers(0, 256, (14, 14, 3), dtype=np.uint8)
        Image.fromarray(small).resize((SIDE, SIDE), Image.BILINEAR).save(folder / f'image{k}.png')
    torch_models(folder)
    for f in light():
        onnx.save(onnx.load(f), folder / f.name)
        onnx.save(drawn(onnx.load(f), 3), folder / f.name.replace('light_', 'drawn_'))
    for f in more:  # copied by name alone
        (folder / ('other-' + pathlib.Path(f).name)).symlink_to(pathlib.Path(f).resolve())


def prepared(folder, way):
    from PIL import Image
    a = np.stack([np.asarray(Image.open(folder / f'image{k}.png').convert('RGB'), np.float64) for k in range(IMAGES)])
    if way == 'caffe':
        a = a[..., ::-1] - [103.939, 116.779, 123.68]
    elif way == 'torch':
        a = (a / 255 - [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225]
    else:
        a = a / 255
    return a.transpose(0, 3, 1, 2).astype(np.float32)


def compare(folder):
    import onnxruntime as ort
    worst = 0
    for text in sorted(folder.glob('*.said')):
        f = folder / (text.stem + '.onnx')
        lines = text.read_text().splitlines()
        way, n_layers, default = lines[0].split('\t')
        layers = lines[1:]
        model = onnx.load(f, load_external_data=False)
        there = {o.name for o in model.graph.output}
        model.graph.output.extend(onnx.helper.make_empty_tensor_value_info(n) for n in layers if n not in there)
        beside = folder / (f.stem + '.beside')
        onnx.save(model, beside)
        so = ort.SessionOptions()
        so.log_severity_level = 3
        s = ort.InferenceSession(str(beside), so, providers=['CPUExecutionProvider'])
        x = prepared(folder, way)
        fixed = s.get_inputs()[0].shape[0]
        parts = [x[k:k + fixed] for k in range(0, IMAGES, fixed)] if isinstance(fixed, int) else [x]
        outs = [s.run(layers, {s.get_inputs()[0].name: p}) for p in parts]
        beside.unlink()
        rows = np.fromfile(text.with_suffix('.rows'), '>f4').reshape(IMAGES, -1)
        at, told, all_values = 0, [], []
        for k, name in enumerate(layers):
            want = np.concatenate([o[k] for o in outs]).reshape(IMAGES, -1).astype(np.float64)
            got = rows[:, at:at + want.shape[1]]
            at += want.shape[1]
            d = np.abs(got - want).max() / max(np.abs(want).max(), 1e-30)
            told.append(f'{name} {d:.1e}')
            worst = max(worst, d)
        assert at == rows.shape[1], (at, rows.shape)
        print(f'{text.stem}: {n_layers} layers, {way}, by itself {default}; ' + ', '.join(told))
    print(f'worst {worst:.1e}')


if __name__ == '__main__':
    folder = pathlib.Path(sys.argv[2])
    make(folder, sys.argv[3:]) if sys.argv[1] == 'make' else compare(folder)
