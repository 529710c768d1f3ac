/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.command;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.recital.api.step.Kind;
import org.recital.core.store.ArtifactStore;
import org.recital.headless.internal.Messages;
import org.recital.headless.internal.cli.Arguments;
import org.recital.headless.internal.cli.Option;
import org.recital.linalg.Blas;

import com.sun.management.OperatingSystemMXBean;

/** {@code recital doctor}: says what Recital runs on, for people who look for the cause of a trouble. */
public final class DoctorCommand implements Command {

	@Override
	public String name() {
		return "doctor"; //$NON-NLS-1$
	}

	@Override
	public String operands() {
		return ""; //$NON-NLS-1$
	}

	@Override
	public String help() {
		return Messages.doctor_help;
	}

	@Override
	public List<Option> options() {
		return List.of();
	}

	@Override
	public int run(Arguments arguments, Session session) {
		Map<String, String> findings = new LinkedHashMap<>();
		Bundle bundle = FrameworkUtil.getBundle(DoctorCommand.class);
		findings.put(Messages.doctor_version, bundle == null ? Messages.doctor_noBundle : bundle.getVersion().toString());
		print(Messages.doctor_version, findings, session); // at once: what follows takes longer
		findings.put(Messages.doctor_java, System.getProperty("java.vm.version") + " (" + System.getProperty("java.vendor") + "), " //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				+ System.getProperty("java.home")); //$NON-NLS-1$
		findings.put(Messages.doctor_system, System.getProperty("os.name") + ' ' + System.getProperty("os.version") + ", " //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				+ System.getProperty("os.arch")); //$NON-NLS-1$
		Runtime runtime = Runtime.getRuntime();
		findings.put(Messages.doctor_processors, Integer.toString(runtime.availableProcessors()));
		long machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
		findings.put(Messages.doctor_memory, Messages.bind(Messages.doctor_memoryOf, CacheCommand.bytes(runtime.maxMemory()), CacheCommand.bytes(machine)));
		findings.put(Messages.doctor_natives, natives());
		findings.put(Messages.doctor_blas, blas());
		findings.put(Messages.doctor_display, display());
		findings.put(Messages.doctor_cache, cache());
		int contributions = 0;
		for (Kind k : Kind.values()) {
			contributions += session.contributions().all(k).size();
		}
		int problems = session.contributions().problems().size();
		findings.put(Messages.doctor_contributions, Messages.count(Messages.doctor_contributionsOf, contributions, problems));
		if (session.json()) {
			session.json("doctor", Map.of("findings", findings)); //$NON-NLS-1$ //$NON-NLS-2$
		} else {
			findings.keySet().stream().skip(1).forEach(k -> print(k, findings, session));
			session.contributions().problems().forEach(p -> session.terminal().say(Messages.bind(Messages.problem_warning, p)));
		}
		return ExitCode.DONE;
	}

	private static void print(String name, Map<String, String> findings, Session session) {
		if (!session.json()) {
			session.terminal().print(String.format("%-14s %s", name, findings.get(name))); //$NON-NLS-1$
		}
	}

	/** Native code is called by the foreign-function API; whether Java lets us is told by the module of this class. */
	private static String natives() {
		return DoctorCommand.class.getModule().isNativeAccessEnabled() ? Messages.doctor_nativesEnabled : Messages.doctor_nativesDisabled;
	}

	/** What dense kernels run on; loads it. */
	private static String blas() {
		Blas blas = Blas.get();
		return blas.isNative() ? blas.name() : Messages.bind(Messages.doctor_blasJava, Blas.whyNotNative());
	}

	private static String display() {
		if (!System.getProperty("os.name").startsWith("Linux")) { //$NON-NLS-1$ //$NON-NLS-2$
			return Messages.doctor_displaySystem;
		}
		for (String name : new String[] { "WAYLAND_DISPLAY", "DISPLAY" }) { //$NON-NLS-1$ //$NON-NLS-2$
			if (System.getenv(name) != null && !System.getenv(name).isEmpty()) {
				return name + '=' + System.getenv(name);
			}
		}
		return Messages.doctor_noDisplay;
	}

	private static String cache() {
		Path folder = ArtifactStore.defaultFolder();
		try {
			String size = CacheCommand.bytes(new ArtifactStore(folder).size());
			Path there = folder;
			while (there != null && !Files.exists(there)) {
				there = there.getParent();
			}
			String free = there == null ? "?" : CacheCommand.bytes(Files.getFileStore(there).getUsableSpace()); //$NON-NLS-1$
			return Messages.bind(Messages.doctor_cacheOf, new Object[] { folder, size, free });
		} catch (IOException e) {
			return Messages.bind(Messages.doctor_cacheBroken, folder, e.toString());
		}
	}
}
