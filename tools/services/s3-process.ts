/** The S3 server of development, in a process of its own: `node s3-process.ts <port> <folder> <bucket>`. */
import S3rver from '@20minutes/s3rver';

const [port, directory, bucket] = process.argv.slice(2);
if (port === undefined || directory === undefined || bucket === undefined) throw new Error('Usage: s3-process.ts <port> <folder> <bucket>');

const server = new S3rver({
  // Loopback only: it lets anonymous requests in.
  address: '127.0.0.1',
  port: Number(port),
  directory,
  silent: true,
  vhostBuckets: false,
  configureBuckets: [{ name: bucket }],
});
await server.run();
