/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;
import org.recital.api.step.Contributions;
import org.recital.core.contributions.ContributionRegistry;
import org.recital.headless.internal.cli.Terminal;
import org.recital.nn.Library;

/** {@code pipelines/music-li.recital.yaml} from beginning to end, in small: few songs, few people, an epoch of everything. */
class MusicLiTest {

	private static final Pattern NETWORK = Miniature.steps("cnn-li");
	private static final Pattern BELIEF = Miniature.steps("belief-fusion");
	private static final Pattern SEQUENCE = Miniature.steps("(?:rnn|lstm|gru4rec)");

	@TempDir
	Path folder;

	private static Contributions contributions() {
		return FrameworkUtil.getBundle(MusicLiTest.class) != null ? ContributionRegistry.platform()
				: ContributionRegistry.classpath(MusicLiTest.class.getClassLoader());
	}

	private static boolean network() {
		try {
			return Library.start() != null;
		} catch (IOException e) {
			return false;
		}
	}

	@Test
	void theWholePipelineRunsInSmall() throws IOException {
		Path file = Path.of(System.getProperty("recital.root", "")).toAbsolutePath().resolve("pipelines/music-li.recital.yaml");
		assumeTrue(Files.exists(file), () -> "no " + file);
		assumeTrue(network(), "no native code of the networks' library: skipped");
		List<String> arguments = new ArrayList<>(List.of("run", file.toString(), "--cache", folder.resolve("cache").toString(), "--out",
				folder.resolve("runs").toString()));
		Miniature.set(arguments, "songs.songs=48", "songs.people=8", "songs.days=20", "songs.seconds=0.6");
		for (String split : new String[] { "split", "by-song" }) {
			Miniature.set(arguments, split + ".folds=2", split + ".validation=0.2");
		}
		String pipeline = Files.readString(file);
		int networks = Miniature.each(pipeline, NETWORK, arguments, "epochs=1", "width=0.03", "batch=8");
		int beliefs = Miniature.each(pipeline, BELIEF, arguments, "epochs=1", "pretraining=1", "audio-units=4", "behaviour-units=4", "joint=[6]");
		int sequences = Miniature.each(pipeline, SEQUENCE, arguments, "epochs=1", "width=4");
		assertTrue(networks >= 7 && beliefs >= 6 && sequences == 3, networks + ", " + beliefs + ", " + sequences);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		Terminal terminal = new Terminal(new PrintStream(out, false, StandardCharsets.UTF_8), new PrintStream(err, false, StandardCharsets.UTF_8),
				false, 150);
		Contributions all = contributions();
		int code = new CommandLine(terminal, new NullProgressMonitor(), folder, () -> all).run(arguments.toArray(String[]::new));
		assertEquals(0, code, () -> err.toString(StandardCharsets.UTF_8));
		String table = out.toString(StandardCharsets.UTF_8);
		for (String wanted : new String[] { "accuracy", "precision@10", "skip-rate@10", "harmonic, sigmoid", "k-NN, hand-made", "Belief network, fused",
				"Belief network, behaviour alone", "RNN" }) {
			assertTrue(table.contains(wanted), () -> wanted + " is not in\n" + table);
		}
	}
}
