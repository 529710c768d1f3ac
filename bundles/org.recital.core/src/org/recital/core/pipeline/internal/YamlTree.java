/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.pipeline.internal;

import java.util.List;

import org.recital.core.pipeline.internal.YamlNode.Alias;

/**
 * What was read of a YAML text.
 *
 * @param root    null when there is nothing
 * @param broken  whether reading ended at an error; the root then holds what stands before it
 * @param aliases all aliases, in the order of the text
 */
public record YamlTree(YamlNode root, boolean broken, List<Alias> aliases) {
}
