/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.natives.internal;

import java.nio.file.Path;
import java.util.Locale;

/** The folder of copies: a property, the bundle's data area, or, on a plain class path, the cache folder of this person. */
public final class Cache {

	/** Names another folder. */
	public static final String PROPERTY = "org.recital.natives.cache"; //$NON-NLS-1$

	private static final String JAVACPP = "org.bytedeco.javacpp.cachedir"; //$NON-NLS-1$

	private static volatile Path area;

	private Cache() {
	}

	static void use(Path folder) {
		area = folder;
	}

	/** The folder; it may have to be made. */
	public static Path folder() {
		String given = System.getProperty(PROPERTY);
		if (given != null) {
			return Path.of(given);
		}
		Path own = area;
		return own != null ? own : personal();
	}

	/** The folder for JavaCPP, which it is told. */
	public static Path forJavaCpp() {
		String given = System.getProperty(JAVACPP);
		if (given != null) {
			return Path.of(given);
		}
		Path folder = folder().resolve("javacpp").toAbsolutePath(); //$NON-NLS-1$
		System.setProperty(JAVACPP, folder.toString());
		return folder;
	}

	private static Path personal() {
		String home = System.getProperty("user.home"); //$NON-NLS-1$
		String os = System.getProperty("os.name").toLowerCase(Locale.ROOT); //$NON-NLS-1$
		Path caches;
		if (os.startsWith("windows")) { //$NON-NLS-1$
			String local = System.getenv("LOCALAPPDATA"); //$NON-NLS-1$
			caches = local != null ? Path.of(local) : Path.of(home, "AppData", "Local"); //$NON-NLS-1$ //$NON-NLS-2$
		} else if (os.contains("mac")) { //$NON-NLS-1$
			caches = Path.of(home, "Library", "Caches"); //$NON-NLS-1$ //$NON-NLS-2$
		} else {
			String xdg = System.getenv("XDG_CACHE_HOME"); //$NON-NLS-1$
			caches = xdg != null && !xdg.isBlank() ? Path.of(xdg) : Path.of(home, ".cache"); //$NON-NLS-1$
		}
		return caches.resolve("recital").resolve("natives"); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
