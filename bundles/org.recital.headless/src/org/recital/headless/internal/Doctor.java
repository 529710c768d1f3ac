/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.headless.internal;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;

import org.eclipse.osgi.util.NLS;
import org.osgi.framework.FrameworkUtil;

import com.sun.management.OperatingSystemMXBean;

/** Says what Recital runs on, for people who look for the cause of a trouble. */
final class Doctor {

    private static final long MEBIBYTE = 1L << 20;

    private final PrintStream out;

    Doctor(PrintStream out) {
        this.out = out;
    }

    void report() {
        out.println(NLS.bind(Messages.Doctor_title, FrameworkUtil.getBundle(Doctor.class).getVersion()));
        out.println(NLS.bind(Messages.Doctor_java, new Object[] { System.getProperty("java.vm.version"),
                System.getProperty("java.vendor"), System.getProperty("java.home") }));
        out.println(NLS.bind(Messages.Doctor_system, new Object[] { System.getProperty("os.name"),
                System.getProperty("os.version"), System.getProperty("os.arch") }));
        Runtime runtime = Runtime.getRuntime();
        out.println(NLS.bind(Messages.Doctor_memory, runtime.maxMemory() / MEBIBYTE, machineMemory() / MEBIBYTE));
        out.println(NLS.bind(Messages.Doctor_cores, runtime.availableProcessors()));
        out.flush();
    }

    /** Memory of the machine, or of the container this process is confined to, in bytes. */
    private static long machineMemory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }
}
