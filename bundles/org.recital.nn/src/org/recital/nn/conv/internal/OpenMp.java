/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv.internal;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads of the library's native code. They wait for each other many times a step; as it comes they do so by spinning, which
 * makes a step several times as slow wherever anything else is running on the machine.
 */
public final class OpenMp {

	private static final Linker LINKER = Linker.nativeLinker();
	private static final Logger LOG = LoggerFactory.getLogger(OpenMp.class);

	/** What was asked for last. One at a time learns or predicts, so that it holds for whoever does. */
	private static volatile int threads = Runtime.getRuntime().availableProcessors();

	private OpenMp() {
	}

	/** Lets threads that wait sleep, unless the environment says how they shall wait; before the native code is loaded. */
	static void sleepWhileWaiting() {
		Optional<MemorySegment> set = LINKER.defaultLookup().find("setenv"); //$NON-NLS-1$
		if (set.isEmpty()) {
			return; // not on Windows, whose run-time library sleeps after 200 ms by itself
		}
		FunctionDescriptor type = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
		try (Arena arena = Arena.ofConfined()) {
			int ignored = (int) LINKER.downcallHandle(set.get(), type).invokeExact(arena.allocateFrom("OMP_WAIT_POLICY"), //$NON-NLS-1$
					arena.allocateFrom("passive"), 0); //$NON-NLS-1$
			LOG.debug("OMP_WAIT_POLICY set: {}", ignored); //$NON-NLS-1$
		} catch (Throwable e) {
			throw new IllegalStateException(e);
		}
	}

	/**
	 * On how many threads what the calling thread asks for is worked on.
	 *
	 * @return whether that could be said
	 */
	public static boolean threads(int n) {
		threads = n;
		Optional<MemorySegment> set = SymbolLookup.loaderLookup().find("omp_set_num_threads"); //$NON-NLS-1$
		if (set.isEmpty()) {
			LOG.info("The number of threads of the deep-learning library cannot be set here"); //$NON-NLS-1$
			return false;
		}
		MethodHandle handle = LINKER.downcallHandle(set.get(), FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT));
		try {
			handle.invokeExact(n);
			return true;
		} catch (Throwable e) {
			throw new IllegalStateException(e);
		}
	}

	/** On how many threads what is not the native code's shall be worked on beside it. */
	static int threads() {
		return threads;
	}
}
