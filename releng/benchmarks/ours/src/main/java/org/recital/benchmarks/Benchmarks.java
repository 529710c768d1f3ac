/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs every contender in a process of its own, one after another, and prints what it cost as a table in Markdown.
 *
 * <pre>
 * Benchmarks WORKFOLDER JAVA name=classpath=mainclass=options ... -- [--large | --only-large] [--only WORK,...] [--peers NAME,...] [--limit SECONDS]
 * </pre>
 */
final class Benchmarks {

	/** A program. */
	private record Program(String name, String classpath, String main, List<String> options) {
	}

	/** A shape of data. */
	private record Shape(String name, int users, int items, long size, String heap, int repetitions, double seconds, double limit,
			List<Work> works) {
	}

	/** What one program's process said. */
	private static final class Outcome {
		private final List<double[]> times = new ArrayList<>();
		private String memory = "";
		private String failure = "";
		private boolean none;
		private boolean outOfMemory;
	}

	private static final Shape MIDDLE = new Shape("6,000 users x 3,500 items", 6000, 3500, 865_000, "4g", 12, 20, 300,
			List.of(Work.ITEM_KNN, Work.USER_KNN, Work.IALS, Work.EASE));
	private static final Shape RATINGS = new Shape("6,000 users x 3,700 items", 6000, 3700, 1_335_000, "4g", 6, 30, 300,
			List.of(Work.BIASED_MF));
	private static final Shape LARGE = new Shape("138,000 users x 27,000 items", 138_000, 27_000, 23_500_000, "12g", 2, 60, 1800,
			List.of(Work.ITEM_KNN, Work.IALS));

	/** Seconds that are waited for a second of processor time. */
	private static final int PATIENCE = 20;

	private final Path folder;
	private final String java;
	private final List<Program> programs;
	private final double limit;
	private final Judge judge = new Judge();

	private Benchmarks(Path folder, String java, List<Program> programs, double limit) throws Exception {
		this.folder = folder;
		this.limit = limit;
		this.java = java;
		this.programs = programs;
	}

	public static void main(String[] arguments) throws Exception {
		List<String> all = List.of(arguments);
		int mark = all.indexOf("--");
		List<String> options = all.subList(mark + 1, all.size());
		List<String> works = after(options, "--only");
		List<String> peers = after(options, "--peers");
		List<Program> programs = new ArrayList<>();
		for (String text : all.subList(2, mark)) {
			String[] parts = text.split("=", 4);
			if (peers.isEmpty() || peers.contains(parts[0])) {
				programs.add(new Program(parts[0], parts[1], parts[2], parts[3].isEmpty() ? List.of() : List.of(parts[3].split(" "))));
			}
		}
		Benchmarks benchmarks = new Benchmarks(Path.of(all.get(0)), all.get(1), programs,
				after(options, "--limit").stream().mapToDouble(Double::parseDouble).findFirst().orElse(Double.POSITIVE_INFINITY));
		System.out.println(machine());
		if (!options.contains("--only-large")) {
			benchmarks.table(MIDDLE, works);
			benchmarks.table(RATINGS, works);
		}
		if (options.contains("--large") || options.contains("--only-large")) {
			benchmarks.table(LARGE, works);
		}
	}

	private static List<String> after(List<String> options, String name) {
		int at = options.indexOf(name);
		return at < 0 ? List.of() : Arrays.asList(options.get(at + 1).split(","));
	}

	private static String machine() throws IOException {
		String processor = System.getProperty("os.arch");
		Path info = Path.of("/proc/cpuinfo");
		if (Files.isReadable(info)) {
			processor = Files.readAllLines(info).stream().filter(l -> l.startsWith("model name")).findFirst()
					.map(l -> l.substring(l.indexOf(':') + 1).strip()).orElse(processor);
		}
		return processor + ", " + Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.name") + ", Java "
				+ Runtime.version();
	}

	private void table(Shape shape, List<String> only) throws Exception {
		if (!only.isEmpty() && shape.works.stream().noneMatch(w -> only.contains(w.name()))) {
			return;
		}
		Path data = folder.resolve(shape.users + "x" + shape.items);
		if (!Files.exists(data.resolve("test.bin"))) {
			Files.createDirectories(data);
			new Generator(shape.users, shape.items, 1).write(data, shape.size);
		}
		Ratings train = Ratings.read(data.resolve("train.bin"));
		Ratings test = Ratings.read(data.resolve("test.bin"));
		System.out.printf(Locale.ROOT, "%n### %s, %,d entries to learn from%n%n", shape.name, train.size());
		System.out.println("| work | program | first: fit + recommend | steady: fit + recommend | steady wall | repeated | peak memory | quality |");
		System.out.println("|---|---|---|---|---|---|---|---|");
		for (Work work : shape.works) {
			if (only.isEmpty() || only.contains(work.name())) {
				for (Program program : programs) {
					Path lists = data.resolve(work + "-" + program.name + ".bin");
					Outcome outcome = run(program, shape, work, data, lists);
					if (!outcome.none) {
						System.out.println(line(work, program, outcome, test, lists));
					}
				}
			}
		}
	}

	private Outcome run(Program program, Shape shape, Work work, Path data, Path lists) throws Exception {
		Outcome outcome = new Outcome();
		Files.deleteIfExists(lists);
		List<String> options = new ArrayList<>(program.options);
		// one that does not start on this Java brings its own, as @PATH
		String own = !options.isEmpty() && options.getFirst().startsWith("@") ? options.removeFirst().substring(1) : java;
		List<String> command = new ArrayList<>(List.of(own, "-Xmx" + shape.heap));
		command.addAll(options);
		command.addAll(List.of("-cp", program.classpath, program.main, work.name(), data.toString(), lists.toString(),
				Integer.toString(shape.repetitions), Double.toString(shape.seconds)));
		Path log = data.resolve(work + "-" + program.name + ".log");
		java.lang.Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		double most = Math.min(limit, shape.limit);
		if (!ends(process, most)) {
			process.destroyForcibly().waitFor();
			outcome.failure = String.format(Locale.ROOT, "over %.0f s", most);
		} else if (process.exitValue() != 0) {
			outcome.failure = "failed, see " + log.getFileName();
		}
		try (BufferedReader in = Files.newBufferedReader(log, StandardCharsets.ISO_8859_1)) {
			for (String text = in.readLine(); text != null; text = in.readLine()) {
				String[] words = text.split(" ");
				if (text.startsWith("RESULT time")) {
					outcome.times.add(new double[] { Double.parseDouble(words[2]), Double.parseDouble(words[3]), Double.parseDouble(words[4]) });
				} else if (text.startsWith("RESULT memory")) {
					outcome.memory = words[2] + " MB";
				} else if (text.equals("RESULT none")) {
					outcome.none = true;
				} else if (text.contains("OutOfMemoryError")) {
					outcome.outOfMemory = true;
				}
			}
		}
		if (outcome.outOfMemory && outcome.times.isEmpty()) {
			// some go on after it for as long as they are let
			outcome.failure = "out of memory with a heap of " + shape.heap;
		}
		return outcome;
	}

	/**
	 * Waits for the end, but not for more than so much processor time: a busy machine then does not take from what somebody may
	 * use. One that hangs without using any is given up, too.
	 */
	private static boolean ends(java.lang.Process process, double most) throws InterruptedException {
		long begin = System.nanoTime();
		while (!process.waitFor(500, TimeUnit.MILLISECONDS)) {
			double used = process.info().totalCpuDuration().map(d -> d.toNanos() / 1e9).orElse(0.0);
			if (used > most || (System.nanoTime() - begin) / 1e9 > PATIENCE * most) {
				return false;
			}
		}
		return true;
	}

	private String line(Work work, Program program, Outcome outcome, Ratings test, Path lists) throws IOException {
		Map<String, String> cells = new LinkedHashMap<>();
		cells.put("work", work.title());
		cells.put("program", program.name);
		if (outcome.times.isEmpty()) {
			return "| " + String.join(" | ", cells.values()) + " | " + outcome.failure + " | | | | | |";
		}
		double[] first = outcome.times.getFirst();
		double[] steady = median(outcome.times);
		cells.put("first", cost(first));
		cells.put("steady", steady == null ? "" : cost(steady));
		cells.put("wall", steady == null ? "" : String.format(Locale.ROOT, "%.2f s", steady[2]));
		cells.put("repeated", Integer.toString(outcome.times.size()));
		cells.put("memory", outcome.memory.isEmpty() ? outcome.failure : outcome.memory);
		cells.put("quality", work == Work.BIASED_MF ? String.format(Locale.ROOT, "RMSE %.4f", Judge.rmse(test, lists))
				: String.format(Locale.ROOT, "nDCG@10 %.4f", judge.ndcg(test, lists)));
		return "| " + String.join(" | ", cells.values()) + " |";
	}

	private static String cost(double[] times) {
		return String.format(Locale.ROOT, "%.2f + %.2f s", times[0], times[1]);
	}

	/** The repetition in the middle, by processor time, of the second half of all; null when there was but one. */
	private static double[] median(List<double[]> times) {
		if (times.size() < 2) {
			return null;
		}
		List<double[]> late = new ArrayList<>(times.subList(times.size() / 2, times.size()));
		late.sort((a, b) -> Double.compare(a[0] + a[1], b[0] + b[1]));
		return late.get((late.size() - 1) / 2);
	}
}
