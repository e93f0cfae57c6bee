export { createVirtualClock, type VirtualClock } from './clock';
export { readSandboxConfig, type SandboxConfig } from './config';
export type { ChatDeps, MountChat, SandboxState } from './seam';
export { createSandbox, type Sandbox } from './server';
export { FIRST_REFRESH_TOKEN } from './sign-in/grants';
