/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.lists;

import java.nio.file.Path;

import org.recital.api.parameters.Parameter;

/**
 * What {@link TrecLists} is asked.
 *
 * @param file a TREC run
 * @param top  how many items a user are taken
 */
public record TrecListsParameters(
		@Parameter(label = "%trecLists.file.label", help = "%trecLists.file.help") Path file,
		@Parameter(value = "100", label = "%trecLists.top.label", help = "%trecLists.top.help", min = 1, max = 10_000) int top) {
}
