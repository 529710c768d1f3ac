/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.testkit.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Java programs in processes of their own, outside OSGi, whether the tests run inside or not. */
public final class JavaProcess {

	/** For temporary files of children, which cannot delete them when they are killed. */
	private static final Path TEMPORARY = temporary();

	private JavaProcess() {
	}

	private static Path temporary() {
		try {
			Path folder = Files.createTempDirectory("recital-children"); //$NON-NLS-1$
			Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
			return folder;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static void delete(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		} catch (IOException e) {
			System.err.println(folder + " is left behind: " + e); //$NON-NLS-1$
		}
	}

	/**
	 * A command that runs a main class.
	 *
	 * @param main      its class
	 * @param needed    one class of each bundle and library it needs besides
	 * @param vm        further options of the virtual machine
	 * @param arguments its arguments
	 */
	public static List<String> command(Class<?> main, Collection<Class<?>> needed, List<String> vm, String... arguments) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		command.addAll(vm);
		command.add("-Djava.io.tmpdir=" + TEMPORARY); //$NON-NLS-1$
		command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp", classPath(main, needed), main.getName())); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		command.addAll(List.of(arguments));
		return command;
	}

	/**
	 * Options for the same {@link #command} with other arguments, again and again: with what the classes are once they are loaded
	 * and verified kept in a file, a program starts in about two thirds of the processor time. Runs the program once, which has to end by itself.
	 *
	 * @return empty where nothing can be kept, as of classes in folders
	 */
	public static List<String> sharing(Class<?> main, Collection<Class<?>> needed, List<String> vm, String... arguments)
			throws IOException, InterruptedException {
		Path archive = TEMPORARY.resolve(main.getName() + ".jsa"); //$NON-NLS-1$
		List<String> options = new ArrayList<>(vm);
		options.addAll(List.of("-Xlog:disable", "-XX:ArchiveClassesAtExit=" + archive)); //$NON-NLS-1$ //$NON-NLS-2$
		Process process = new ProcessBuilder(command(main, needed, options, arguments)).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		process.waitFor();
		return Files.exists(archive) ? List.of("-XX:SharedArchiveFile=" + archive) : List.of(); //$NON-NLS-1$
	}

	private static String classPath(Class<?> main, Collection<Class<?>> needed) {
		Set<String> places = new LinkedHashSet<>();
		List<Class<?>> all = new ArrayList<>(needed);
		all.addFirst(main);
		for (Class<?> c : all) {
			Path place = place(c.getProtectionDomain().getCodeSource().getLocation());
			Path classes = place.resolve("target/classes"); // a bundle that is not packed yet //$NON-NLS-1$
			if (Files.isDirectory(classes)) {
				places.add(classes.toString());
			}
			places.add(place.toString());
		}
		return String.join(File.pathSeparator, places);
	}

	private static Path place(URL location) {
		try {
			return Path.of(new URI(location.toString().replace(" ", "%20"))); //$NON-NLS-1$ //$NON-NLS-2$
		} catch (URISyntaxException e) {
			throw new IllegalStateException(location.toString(), e);
		}
	}
}
