/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.recital.api.step.Contribution;
import org.recital.api.step.Contributions;
import org.recital.api.step.Kind;
import org.recital.api.step.Port;
import org.recital.core.pipeline.StepNode;
import org.recital.core.run.RunRecord.BundleRecord;

/** What a run ran on and with. */
final class Surroundings {

	private static volatile String cpu;

	private Surroundings() {
	}

	/** Java, operating system, processors, memory, version; by name. */
	static Map<String, String> environment(Contributions contributions, int processors, int jobs) {
		Map<String, String> e = new LinkedHashMap<>();
		contributions.find(Kind.PORT_TYPE, Port.DATASET).ifPresent(c -> e.put("recital", c.bundleVersion())); //$NON-NLS-1$
		e.put("java", System.getProperty("java.vendor") + ' ' + System.getProperty("java.runtime.version")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		e.put("system", System.getProperty("os.name") + ' ' + System.getProperty("os.version") + ' ' + System.getProperty("os.arch")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		e.put("cpu", cpu()); //$NON-NLS-1$
		e.put("processors", Integer.toString(processors)); //$NON-NLS-1$
		e.put("jobs", Integer.toString(jobs)); //$NON-NLS-1$
		e.put("heap", (Runtime.getRuntime().maxMemory() >> 20) + " MiB"); //$NON-NLS-1$ //$NON-NLS-2$
		return e;
	}

	/** Type of the processors: the same numbers bit for bit are promised for the same type. */
	private static String cpu() {
		String known = cpu;
		if (known == null) {
			known = System.getenv().getOrDefault("PROCESSOR_IDENTIFIER", System.getProperty("os.arch")); //$NON-NLS-1$ //$NON-NLS-2$
			Path info = Path.of("/proc/cpuinfo"); //$NON-NLS-1$
			if (Files.isReadable(info)) {
				try (Stream<String> lines = Files.lines(info)) {
					known = lines.filter(l -> l.startsWith("model name")).findFirst().map(l -> l.substring(l.indexOf(':') + 1).strip()) //$NON-NLS-1$
							.orElse(known);
				} catch (IOException | java.io.UncheckedIOException e) {
					known = System.getProperty("os.arch"); // the architecture must do //$NON-NLS-1$
				}
			}
			cpu = known;
		}
		return known;
	}

	/** The bundles of the steps and of the port types, by name. */
	static List<BundleRecord> bundles(List<StepNode> nodes, Contributions contributions) {
		Map<String, BundleRecord> bundles = new TreeMap<>();
		List<Contribution> all = new ArrayList<>(contributions.all(Kind.PORT_TYPE));
		nodes.forEach(n -> all.add(n.contribution()));
		all.addAll(contributions.all(Kind.METRIC));
		for (Contribution c : all) {
			bundles.put(c.bundle(), new BundleRecord(c.bundle(), c.bundleVersion(), c.bundleHash()));
		}
		return List.copyOf(bundles.values());
	}
}
