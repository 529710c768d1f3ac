/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.internal;

import java.io.IOException;
import java.nio.file.Path;

import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.deeplearning4j.config.DL4JClassLoading;
import org.nd4j.common.config.ND4JClassLoading;
import org.nd4j.linalg.factory.Nd4j;
import org.recital.natives.Natives;
import org.recital.nn.Library;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts Deeplearning4j inside OSGi; whoever uses one of its classes calls this first. */
public final class Starter {

	private static Library started;
	private static IOException failed;

	private Starter() {
	}

	/** Once; what went wrong the first time goes wrong every time. */
	public static synchronized Library start() throws IOException {
		if (failed != null) {
			throw new IOException(failed.getMessage(), failed);
		}
		if (started == null) {
			try {
				started = first();
			} catch (IOException e) {
				failed = e;
				throw e;
			}
		}
		return started;
	}

	private static Library first() throws IOException {
		Logger log = LoggerFactory.getLogger(Starter.class);
		System.setProperty("org.eclipse.deeplearning4j.helpers.disable", "false"); //$NON-NLS-1$ //$NON-NLS-2$
		System.setProperty("org.nd4j.log.initialization", "false"); //$NON-NLS-1$ //$NON-NLS-2$
		Path folder = Natives.prepareJavaCpp();
		ClassLoader own = Starter.class.getClassLoader();
		// otherwise it asks the context class loader of whatever thread comes first, and finds no backend
		ND4JClassLoading.setNd4jClassloader(own);
		DL4JClassLoading.setDl4jClassloader(own);
		try {
			// the fragments of org.recital.natives have it; the library's own code only finds it when it is in the process already
			Loader.load(openblas_nolapack.class);
			String backend = Nd4j.getBackend().getClass().getSimpleName();
			boolean oneDnn = org.nd4j.nativeblas.Nd4jCpu.Environment.getInstance().isUseMKLDNN();
			int threads = Nd4j.getEnvironment().maxThreads();
			log.info("Deeplearning4j started: {}, {} threads, oneDNN {}, native code in {}", backend, threads, oneDnn, folder); //$NON-NLS-1$
			return new Library(backend, threads, oneDnn);
		} catch (LinkageError | RuntimeException e) {
			throw new IOException("Deeplearning4j does not start on " + Loader.getPlatform() + " (" + cause(e) //$NON-NLS-1$ //$NON-NLS-2$
					+ "); it has native code for Linux and Windows x86_64 and macOS aarch64, copied to " + folder, e); //$NON-NLS-1$
		}
	}

	/** What it comes down to: the library wraps a missing file several times. */
	private static String cause(Throwable e) {
		Throwable last = e;
		while (last.getCause() != null) {
			last = last.getCause();
		}
		return last.toString();
	}
}
