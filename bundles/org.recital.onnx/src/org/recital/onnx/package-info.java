/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Networks in ONNX files: what such a file says of itself, and ONNX Runtime that runs it.
 *
 * @since 0.1
 */
package org.recital.onnx;
