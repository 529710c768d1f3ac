# Copyright (c) 2026 Recital contributors.
#
# This program and the accompanying materials are made available under the terms of the
# Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
#
# SPDX-License-Identifier: EPL-2.0

"""Times training steps of net Z in PyTorch, as org.recital.nn.conv.internal.Speed ("zhang 128 32 N") times ours: run both in turn.

    OMP_WAIT_POLICY=passive python3 zhang_step.py N

Batch 32 of 128 x 128, four 3x3 convolutions (32, 64, 128, 256 maps) with rectifiers and pooling, 1024, six classes; gradient descent
with Nesterov's momentum; the default layout; two threads. Debian's python3-torch will do.
"""
import resource
import sys
import time

import torch
from torch import nn

torch.manual_seed(1)
torch.set_num_threads(2)
layers = []
before = 1
for maps in (32, 64, 128, 256):
    layers += [nn.Conv2d(before, maps, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2)]
    before = maps
net = nn.Sequential(*layers, nn.Flatten(), nn.Linear(256 * 8 * 8, 1024), nn.ReLU(), nn.Linear(1024, 6))
net.train()
optimiser = torch.optim.SGD(net.parameters(), lr=1e-3, momentum=0.9, nesterov=True)
loss = nn.CrossEntropyLoss()
x = torch.rand(32, 1, 128, 128)
y = torch.arange(32) % 6


def processor_time():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


wall = []
processor = []
for k in range(-3, int(sys.argv[1])):
    began = time.time()
    processor_began = processor_time()
    optimiser.zero_grad()
    loss(net(x), y).backward()
    optimiser.step()
    if k >= 0:
        wall.append((time.time() - began) * 1e3)
        processor.append((processor_time() - processor_began) * 1e3)
wall.sort()
processor.sort()
print("PyTorch %s, oneDNN %s, %d weights: step best %.1f median %.1f ms; processor time a step best %.1f median %.1f ms" % (
    torch.__version__, torch.backends.mkldnn.is_available(), sum(p.numel() for p in net.parameters()), wall[0], wall[len(wall) // 2],
    processor[0], processor[len(processor) // 2]))
