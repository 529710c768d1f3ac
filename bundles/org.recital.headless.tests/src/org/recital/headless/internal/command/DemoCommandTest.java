/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recital.api.step.Contributions;
import org.recital.headless.internal.CommandLine;
import org.recital.headless.internal.cli.Terminal;

class DemoCommandTest {

	@ParameterizedTest
	@CsvSource({ "posters, 1.5", "posters, much", "photos, -0.1", "photos, NaN" })
	void signalsAreSharesAndNothingIsWrittenBeforeThatIsKnown(String option, String value, @TempDir Path folder) {
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		Terminal terminal = new Terminal(new PrintStream(new ByteArrayOutputStream()), new PrintStream(err, false, StandardCharsets.UTF_8), false, 150);
		assertEquals(2, new CommandLine(terminal, new NullProgressMonitor(), folder, () -> Contributions.NONE).run("demo", "--out", "world", "--" + option, value));
		String said = err.toString(StandardCharsets.UTF_8);
		assertTrue(said.contains("--" + option) && said.contains(value) && said.contains("0 to 1"), said);
		assertFalse(Files.exists(folder.resolve("world")));
	}
}
