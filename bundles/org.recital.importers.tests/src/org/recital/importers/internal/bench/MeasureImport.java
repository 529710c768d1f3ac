/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.recital.api.data.Dataset;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.step.SimpleContext;
import org.recital.importers.internal.movielens.MovieLensImporter;

/** Measures one import in a process of its own: processor time of the whole process from its start, and heap when loaded. */
public final class MeasureImport {

	private MeasureImport() {
	}

	/**
	 * @param args folder, threads
	 */
	public static void main(String[] args) throws Exception {
		int threads = args.length > 1 ? Integer.parseInt(args[1]) : Runtime.getRuntime().availableProcessors();
		long before = heap();
		long wall = System.nanoTime();
		var parameters = ParameterSchema.of(MovieLensImporter.Parameters.class).create(Map.of("folder", args[0]), Path.of(""),
				new java.util.ArrayList<>()).orElseThrow();
		Dataset data = new MovieLensImporter().read(parameters, new SimpleContext(1, threads));
		wall = System.nanoTime() - wall;
		var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
		double cpu = system.getProcessCpuTime() / 1e9;
		long after = heap();
		System.out.printf("%,d rows, %,d users, %,d items, %d threads: %.2f s wall, %.2f s CPU of the process, %.2f bytes a row%n",
				data.events().size(), data.users().size(), data.items().size(), threads, wall / 1e9, cpu,
				(double) (after - before) / data.events().size());
		System.out.println(List.of(data.origin().read(), data.origin().setAside(), data.origin().counts(), data.origin().examples()));
	}

	private static long heap() throws InterruptedException {
		for (int i = 0; i < 3; i++) {
			System.gc();
			Thread.sleep(50);
		}
		Runtime r = Runtime.getRuntime();
		return r.totalMemory() - r.freeMemory();
	}
}
