/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.osgi.util.NLS;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.recital.api.step.Step;
import org.recital.testkit.process.JavaProcess;

/** kill -9, again and again. */
class KillTest {

	/**
	 * So many libraries, each used by a process that is killed so often: after a kill the database waits for some seconds whether
	 * its last user still lives, and the waits of one library are the work of others.
	 */
	private static final int LIBRARIES = 10;
	private static final int KILLS = 5;

	private static final List<Class<?>> NEEDED = List.of(Library.class, JdbcDataSource.class, PGSimpleDataSource.class, Step.class, NLS.class,
			IProgressMonitor.class, IStatus.class);
	private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-Xmx64m");

	@TempDir
	Path folder;

	@Test
	void nothingAcknowledgedIsLost() throws Exception {
		List<String> options = new ArrayList<>(OPTIONS);
		options.addAll(JavaProcess.sharing(Speaker.class, NEEDED, OPTIONS, folder.resolve("first").toString(), "1", "40"));
		List<Future<Void>> ends = new ArrayList<>();
		try (ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
			for (int l = 0; l < LIBRARIES; l++) {
				int number = l;
				ends.add(threads.submit(() -> killOften(folder.resolve("library " + number), new Random(number), options)));
			}
		}
		for (Future<Void> end : ends) {
			end.get();
		}
	}

	private static Void killOften(Path place, Random random, List<String> options) throws Exception {
		Set<Integer> acknowledged = new HashSet<>();
		int last = 0;
		for (int kill = 0; kill < KILLS; kill++) {
			last = kill(place, last + 100_000, random.nextInt(40), acknowledged, options);
		}
		try (Library library = Library.open(LibraryAddress.of(place))) {
			int[] kept = library.feedback().of("anna").stream().mapToInt(s -> (int) s.value()).toArray();
			assertEquals(kept.length, Arrays.stream(kept).distinct().count(), "nothing twice");
			acknowledged.removeAll(Arrays.stream(kept).boxed().toList());
			assertEquals(Set.of(), acknowledged, "acknowledged and lost");
		}
		return null;
	}

	/** Lets a process speak, kills it after so many acknowledgements, and returns the last number heard. */
	private static int kill(Path place, int first, int wanted, Set<Integer> acknowledged, List<String> options) throws Exception {
		Process speaker = new ProcessBuilder(JavaProcess.command(Speaker.class, NEEDED, options, place.toString(), Integer.toString(first)))
				.redirectError(ProcessBuilder.Redirect.INHERIT).start();
		int last = first;
		int heard = 0;
		try (BufferedReader out = new BufferedReader(new InputStreamReader(speaker.getInputStream()))) {
			for (String line = out.readLine(); line != null; line = out.readLine()) {
				last = Integer.parseInt(line);
				acknowledged.add(last);
				if (heard++ == wanted) {
					speaker.toHandle().destroyForcibly(); // SIGKILL; what it said before can still be read
				}
			}
		}
		assertTrue(speaker.waitFor(20, TimeUnit.SECONDS));
		assertTrue(heard > wanted, "it ended by itself");
		return last;
	}
}
