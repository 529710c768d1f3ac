/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.onnx.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.recital.natives.Natives;
import org.recital.onnx.OnnxException;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;

/** Starts ONNX Runtime, once a process. */
public final class Runtime {

	private static final String VERSION = "1.28.0"; //$NON-NLS-1$
	/** Where the runtime looks for its native code before it makes a folder of its own at every start. */
	private static final String PATH = "onnxruntime.native.path"; //$NON-NLS-1$

	private static OrtEnvironment started;

	private Runtime() {
	}

	/**
	 * The runtime.
	 *
	 * @throws OnnxException when it has no native code for this platform, or it cannot be loaded
	 */
	public static synchronized OrtEnvironment start() throws IOException {
		if (started == null) {
			try {
				if (System.getProperty(PATH) == null) {
					library().ifPresent(file -> System.setProperty(PATH, file.getParent().toString()));
				}
				started = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "recital"); //$NON-NLS-1$
			} catch (LinkageError | RuntimeException e) {
				throw new OnnxException(Messages.bind(Messages.starts, e.toString()), Messages.startsExpected, e);
			}
		}
		return started;
	}

	/** Its native code as files, copied from the fragment for this platform. */
	private static Optional<Path> library() throws IOException {
		String os = System.getProperty("os.name").toLowerCase(Locale.ROOT); //$NON-NLS-1$
		String arch = System.getProperty("os.arch"); //$NON-NLS-1$
		boolean intel = arch.equals("amd64") || arch.equals("x86_64"); //$NON-NLS-1$ //$NON-NLS-2$
		if (os.startsWith("linux") && intel) { //$NON-NLS-1$
			return library("linux-x64", "libonnxruntime.so", "libonnxruntime4j_jni.so"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		} else if (os.startsWith("windows") && intel) { //$NON-NLS-1$
			return library("win-x64", "onnxruntime.dll", "onnxruntime4j_jni.dll", "onnxruntime_providers_shared.dll"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		} else if (os.startsWith("mac") && arch.equals("aarch64")) { //$NON-NLS-1$ //$NON-NLS-2$
			return library("osx-aarch64", "libonnxruntime.dylib", "libonnxruntime4j_jni.dylib"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		return Optional.empty();
	}

	private static Optional<Path> library(String platform, String... files) throws IOException {
		return Natives.copied(OrtEnvironment.class, "onnxruntime-" + VERSION + '-' + platform, "/ai/onnxruntime/native/" + platform + '/', List.of(files)); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
