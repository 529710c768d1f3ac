/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Pictures from files: JPEG (grey, colour, CMYK and YCCK, progressive, turned as EXIF says), PNG, GIF, BMP, TIFF and WebP, as
 * opaque sRGB pixels. Limits hold before memory is taken; a file that cannot be read is named with what is wrong.
 *
 * @since 0.1
 */
package org.recital.vision.decode;
