/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A picture that a person added.
 *
 * @param number numbers photos of a library
 * @param title  the name the file had
 * @param file   the copy in the library's folder
 * @param added  when
 */
public record Photo(int number, String title, Path file, Instant added) {
}
