/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.benchmarks;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.BufferedOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import com.sun.management.OperatingSystemMXBean;

/**
 * What runs in the process of a contender: reads the data, does the work several times and prints what each time cost. Reading
 * the data into the library's own structures counts to neither fit nor recommend.
 */
public final class Process {

	/** Makes contenders. */
	public interface Maker {
		/**
		 * @return null when the library has no such thing
		 */
		Contender make(Work work, Ratings train) throws Exception;
	}

	private static final int TOP = 10;
	/** Milliseconds. */
	private static final long SETTLE = 1500;
	private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

	private Process() {
	}

	/**
	 * @param arguments work, folder with {@code train.bin} and {@code test.bin}, file for the lists or ratings, most repetitions, most
	 *                  seconds
	 */
	public static void main(String[] arguments, Maker maker) throws Exception {
		Work work = Work.valueOf(arguments[0]);
		Path folder = Path.of(arguments[1]);
		int most = Integer.parseInt(arguments[3]);
		double seconds = Double.parseDouble(arguments[4]);
		Ratings train = Ratings.read(folder.resolve("train.bin"));
		Ratings test = Ratings.read(folder.resolve("test.bin"));
		long begin = System.nanoTime();
		for (int k = 0; k < most && (k == 0 || (System.nanoTime() - begin) / 1e9 < seconds); k++) {
			Contender contender = maker.make(work, train);
			if (contender == null) {
				System.out.println("RESULT none");
				return;
			}
			if (k == 0) {
				// what the compiler still owes for reading the data is not charged to the work
				Thread.sleep(SETTLE);
			}
			once(contender, train, test, Path.of(arguments[2]));
		}
		System.out.println("RESULT memory " + peakMegabytes());
		System.out.flush();
		// Some libraries leave threads behind.
		Runtime.getRuntime().halt(0);
	}

	private static void once(Contender contender, Ratings train, Ratings test, Path file) throws Exception {
		long wall = System.nanoTime();
		long cpu0 = SYSTEM.getProcessCpuTime();
		contender.fit();
		long cpu1 = SYSTEM.getProcessCpuTime();
		if (contender.rates()) {
			float[] ratings = new float[test.size()];
			contender.predict(test.rows(), test.columns(), ratings);
			long cpu2 = SYSTEM.getProcessCpuTime();
			say(cpu1 - cpu0, cpu2 - cpu1, System.nanoTime() - wall);
			try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
				for (float r : ratings) {
					out.writeFloat(r);
				}
			}
		} else {
			int[] lists = new int[train.users() * TOP];
			Arrays.fill(lists, -1);
			contender.recommend(TOP, lists);
			long cpu2 = SYSTEM.getProcessCpuTime();
			say(cpu1 - cpu0, cpu2 - cpu1, System.nanoTime() - wall);
			try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
				for (int i : lists) {
					out.writeInt(i);
				}
			}
		}
	}

	private static void say(long fit, long recommend, long wall) {
		System.out.printf(Locale.ROOT, "RESULT time %.4f %.4f %.4f%n", fit / 1e9, recommend / 1e9, wall / 1e9);
		System.out.flush();
	}

	/** The most memory the process ever had resident; where the system does not say (only Linux does), what the heap and others use now. */
	private static long peakMegabytes() throws IOException {
		Path status = Path.of("/proc/self/status");
		if (Files.isReadable(status)) {
			for (String line : Files.readAllLines(status)) {
				if (line.startsWith("VmHWM:")) {
					return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
				}
			}
		}
		return (ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted()
				+ ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage().getCommitted()) >> 20;
	}
}
