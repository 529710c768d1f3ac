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
 * What {@link GivenLists} is asked.
 *
 * @param folder    where the file is
 * @param file      its name; {fold} and {repeat} stand for the numbers of the part
 * @param format    what kind of file it is
 * @param top       how many items a user are taken
 * @param strict    whether what cannot be used is an error, else it is left out and counted
 * @param delimiter between columns of a table; empty: found from the first line
 * @param user      column of the user of a table: its number from 1, or its name in the first line
 * @param item      column of the item
 * @param score     column of the score; empty: the lines of a user are in order, the best first
 * @param first     number of the first fold and of the first repeat in the file name
 */
public record GivenListsParameters(
		@Parameter(label = "%givenLists.folder.label", help = "%givenLists.folder.help", folder = true) Path folder,
		@Parameter(label = "%givenLists.file.label", help = "%givenLists.file.help") String file,
		@Parameter(value = "auto", label = "%givenLists.format.label", help = "%givenLists.format.help") ListFormat format,
		@Parameter(value = "100", label = "%givenLists.top.label", help = "%givenLists.top.help", min = 1, max = 10_000) int top,
		@Parameter(value = "false", label = "%givenLists.strict.label", help = "%givenLists.strict.help") boolean strict,
		@Parameter(value = "", label = "%givenLists.delimiter.label", help = "%givenLists.delimiter.help") String delimiter,
		@Parameter(value = "1", label = "%givenLists.user.label", help = "%givenLists.user.help") String user,
		@Parameter(value = "2", label = "%givenLists.item.label", help = "%givenLists.item.help") String item,
		@Parameter(value = "3", label = "%givenLists.score.label", help = "%givenLists.score.help") String score,
		@Parameter(value = "1", label = "%givenLists.first.label", help = "%givenLists.first.help", min = 0, max = 1_000_000) int first) {
}
