/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.natives;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.recital.natives.internal.Cache;
import org.recital.natives.internal.Library;

/**
 * Where the native libraries are. They lie in a fragment for each platform and are copied to a folder of files when they
 * are first asked for; the copy is used from then on, by any number of processes.
 */
public final class Natives {

	private Natives() {
	}

	/**
	 * OpenBLAS 0.3.19 (BLAS with Fortran names as {@code sgemm_}), copied out when need be.
	 *
	 * @return the file of the library, its companions beside it; empty where this platform has none: dense kernels then run in
	 *         Java
	 * @throws IOException when it cannot be copied; names the folder and the property that gives another
	 */
	public static Optional<Path> openblas() throws IOException {
		return Library.openblas().file(Cache.folder());
	}

	/**
	 * A native library of another bundle, copied out when need be.
	 *
	 * @param owner     a class of the bundle whose resources, or whose fragments' resources, they are
	 * @param name      of the folder of copies; another version or platform has another
	 * @param resources folder of the resources, begins and ends with a slash
	 * @param files     the library first, then what it needs beside it
	 * @return the file of the library, its companions beside it; empty where they are not among the resources
	 * @throws IOException when it cannot be copied; names the folder and the property that gives another
	 */
	public static Optional<Path> copied(Class<?> owner, String name, String resources, List<String> files) throws IOException {
		return new Library(name, resources, files).file(Cache.folder(), owner);
	}

	/**
	 * Makes the libraries of JavaCPP go to the same folder, unless the property {@code org.bytedeco.javacpp.cachedir} says
	 * where to. To be called before a class of JavaCPP is used.
	 *
	 * @return the folder
	 */
	public static Path prepareJavaCpp() {
		return Cache.forJavaCpp();
	}
}
