/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.importers.internal;

import java.nio.file.Path;
import java.util.Set;

/** Finds files of pictures by their endings. */
public final class Pictures {

	private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "png", "webp", "gif"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$

	private Pictures() {
	}

	/** Whether a file is one by its name; those that systems hide are none. */
	public static boolean is(Path file) {
		return ENDINGS.contains(Names.ending(file)) && !file.getFileName().toString().startsWith("."); //$NON-NLS-1$
	}
}
